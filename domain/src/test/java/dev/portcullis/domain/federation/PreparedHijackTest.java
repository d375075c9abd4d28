package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.ToSession;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A stranger signs up with somebody's address by an account at a provider that says so without proof, and waits. Source:
 * docs/security.md, S6; docs/contract/federation.md, "Connecting to an account".
 */
class PreparedHijackTest {
    private static final String ANN = "ann@example.org";

    private final Letters letters = start(new TestConfiguration().strict());

    private static Letters start(TestConfiguration configuration) {
        return new Letters(TestEngine.start(configuration
                .methods("password", "profile", "code", "oidc")
                .mailingCodes()
                .providers(List.of(PromptProvider.configured()))));
    }

    private static SuccessfulNativeLogin comesByProvider(Letters letters) {
        var token = JsonObject.of("method", Json.of("oidc"), "provider", Json.of(PromptProvider.ID))
                .with("id_token", Json.of(ANN));
        var api = letters.engine().api;
        return api.updateLoginFlow(new UpdateLoginFlow(new Acts(api).login().id(), Submission.of(token), Acts.APP));
    }

    private static void recover(Letters letters) {
        letters.engine().clock.forward(Duration.ofMinutes(1));
        FlowId flow = letters.recovery().id();
        letters.recover(flow, Acts.APP, "method", "code", "email", ANN);
        letters.recover(flow, Acts.APP, "method", "code", "code", letters.recoveryCode());
    }

    @Test
    @DisplayName(
            "[G3] [S6] What a stranger connected opens nothing once the owner of the address recovered the account")
    void what_a_stranger_connected_is_worthless_after_a_recovery() {
        SuccessfulNativeLogin stranger = comesByProvider(letters);
        Caller app = Clients.app(Objects.requireNonNull(stranger.sessionToken()));

        recover(letters);

        assertThatExceptionOfType(FrontendException.class)
                .isThrownBy(() -> letters.engine().api.toSession(new ToSession(app)));
        var asked = (LoginFlow) Acts.shown(() -> comesByProvider(letters));
        assertThat(Acts.messages(asked)).containsExactly(1010016L);
    }

    @Test
    void in_the_contract_both_go_on() {
        Letters contract = start(new TestConfiguration());
        comesByProvider(contract);

        recover(contract);

        assertThat(comesByProvider(contract).session().active()).isTrue();
    }
}
