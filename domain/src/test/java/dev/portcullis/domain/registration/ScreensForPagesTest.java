package dev.portcullis.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.testkit.frontend.Browser;
import org.junit.jupiter.api.Test;

/** How pages get from one screen of a registration to the other. Source: docs/contract/registration.md, "Between the screens". */
class ScreensForPagesTest {
    private static final String ADDRESS = "ann@example.org";

    private final TestEngine engine = TestEngine.start(new TestConfiguration().profileFirst());
    private final Browser browser = new Browser();
    private final RegistrationFlow flow = browser.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                    new CreateBrowserRegistrationFlow(null, null, null, null, null, browser.script())))
            .require();

    private Answer<?> submit(String name, String value, String address) {
        var form = Acts.form(name, value, "traits.email", address, "csrf_token", Letters.token(flow));
        return engine.api.updateRegistrationFlowWithHttpInfo(
                new UpdateRegistrationFlow(flow.id(), form, browser.page()));
    }

    @Test
    void a_page_is_led_on_and_back_as_it_asked() {
        assertThat(submit("method", "profile", ADDRESS).status()).isEqualTo(303);
        assertThat(submit("screen", "previous", ADDRESS).status()).isEqualTo(303);
        assertThat(submit("screen", "credential-selection", ADDRESS).status()).isEqualTo(303);
        assertThat(submit("method", "profile:back", ADDRESS).status()).isEqualTo(303);
    }

    @Test
    void a_page_that_is_refused_is_led_back_in_another_way() {
        assertThat(submit("method", "profile", "").status()).isEqualTo(302);
        assertThat(submit("screen", "nonsense", ADDRESS).status()).isEqualTo(302);
    }
}
