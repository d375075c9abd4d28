package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever starts a flow with somebody else's address must not be shown what that person's browser, or a scanner, filled in by
 * opening the link. docs/security.md, C6 and H4.
 */
class FilledInSecretsTest {
    private final Person ann = Person.anyone();
    private final Browser stranger = new Browser();
    private final Browser anns = new Browser();

    private Letters start(TestConfiguration configuration) {
        var engine = TestEngine.start(configuration.strict().withRecovery().withVerification());
        new Journeys(engine.api).register(ann);
        engine.clock.forward(Duration.ofSeconds(1));
        return new Letters(engine);
    }

    private static String seen(Supplier<? extends Flow> look) {
        try {
            return values(look.get());
        } catch (FrontendException refused) {
            return refused.error().flow().map(FilledInSecretsTest::values).orElse("");
        }
    }

    private static String values(Flow flow) {
        return flow.ui().nodes().stream()
                .map(node -> ((Input) node.attributes()).value())
                .map(value -> value instanceof JsonString(String text) ? text : "")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("[C6] The code of a verification shows in the browser that opened its link alone")
    void the_code_of_a_verification_shows_in_the_browser_that_opened_its_link_alone(boolean app) {
        Letters letters = start(new TestConfiguration());
        Flow flow = app ? letters.verification() : letters.verificationIn(stranger);
        Caller asking = app ? Acts.APP : stranger.script();
        letters.verify(flow.id(), asking, "method", "code", "email", ann.email(), "csrf_token", Letters.token(flow));
        String code = letters.verificationCode();
        String link = letters.data("verification_code_valid")
                .getLast()
                .text("verification_url")
                .orElseThrow();
        anns.keep(letters.openVerification(link, anns.page()));

        assertThat(seen(() -> verification(letters, flow.id(), anns.script()))).contains(code);
        assertThat(seen(() -> verification(letters, flow.id(), asking))).doesNotContain(code);
        assertThat(seen(() ->
                        letters.verify(flow.id(), asking, "method", "riddle").require()))
                .doesNotContain(code);
        assertThat(seen(() -> letters.verify(flow.id(), asking, "method", "code", "email", "nobody")
                        .require()))
                .doesNotContain(code);
    }

    private static Flow verification(Letters letters, FlowId id, Caller caller) {
        return letters.engine().api.getVerificationFlow(new GetVerificationFlow(id, caller));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("[C6] The secret of a recovery shows in the browser that opened its link alone")
    void the_secret_of_a_recovery_shows_in_the_browser_that_opened_its_link_alone(boolean app) {
        Letters letters = start(new TestConfiguration().mailingLinks());
        Flow flow = app ? letters.recovery() : letters.recoveryIn(stranger);
        Caller asking = app ? Acts.APP : stranger.script();
        letters.recover(flow.id(), asking, "method", "link", "email", ann.email(), "csrf_token", Letters.token(flow));
        String link = letters.recoveryLink();
        String secret = link.substring(link.indexOf("token=") + "token=".length());
        anns.keep(letters.openRecovery(link, anns.page()));

        assertThat(seen(() -> recovery(letters, flow.id(), anns.script()))).contains(secret);
        assertThat(seen(() -> recovery(letters, flow.id(), asking))).doesNotContain(secret);
        assertThat(seen(() ->
                        letters.recover(flow.id(), asking, "method", "riddle").require()))
                .doesNotContain(secret);
        assertThat(seen(() -> letters.recover(flow.id(), asking, "method", "link", "email", "nobody")
                        .require()))
                .doesNotContain(secret);
    }

    private static Flow recovery(Letters letters, FlowId id, Caller caller) {
        return letters.engine().api.getRecoveryFlow(new GetRecoveryFlow(id, caller));
    }
}
