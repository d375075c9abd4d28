package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.portcullis.ports.webauthn.WebAuthnApi}. Source: docs/contract/webauthn.md. */
public interface WebAuthnApiContract extends FrontendApiUnderTest {

    @Test
    default void wa1_the_script_for_security_keys_can_always_be_fetched() {
        assertThat(script(new Browser().script())).isNotBlank();
        assertThat(script(new Browser().page())).isEqualTo(script(new Browser().script()));
    }

    private String script(Caller caller) {
        return api().getWebAuthnJavaScript(new GetWebAuthnJavaScript(caller));
    }
}
