package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Under {@code portcullis.security: strict} no flow offers what cannot work. docs/security.md, U16. */
class NothingInVainTest {
    private static final int ALLOWED = 5;
    private static final String WRONG = "000000";

    private final TestEngine engine = TestEngine.start(
            new TestConfiguration().strict().schema(Letters.SCHEMA).codeSignsIn());
    private final Letters letters = new Letters(engine);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();

    private void waitForTheGuard() {
        engine.clock.forward(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("[U16] after too many wrong codes of a sign-in the one that is sent anew signs in")
    void after_too_many_wrong_codes_of_a_sign_in_the_one_that_is_sent_anew_signs_in() {
        new Journeys(engine.api).register(ann);
        FlowId flow = letters.login().id();
        Acts.shown(() -> letters.signIn(flow, ann.email(), null));
        for (int i = 0; i <= ALLOWED; i++) {
            waitForTheGuard();
            Acts.shown(() -> letters.signIn(flow, ann.email(), WRONG));
        }

        waitForTheGuard();
        Acts.shown(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(
                flow, Acts.form("method", "code", "identifier", ann.email(), "resend", "code"), Acts.APP)));

        assertThat(letters.signIn(flow, ann.email(), letters.loginCode())
                        .require()
                        .sessionToken())
                .isNotNull();
    }

    @Test
    @DisplayName("[U16] after too many wrong codes of a sign-up the one that is sent anew signs up")
    void after_too_many_wrong_codes_of_a_sign_up_the_one_that_is_sent_anew_signs_up() {
        FlowId flow = acts.registration().id();
        Acts.shown(() -> signUp(flow));
        for (int i = 0; i <= ALLOWED; i++) {
            waitForTheGuard();
            Acts.shown(() -> signUp(flow, "code", WRONG));
        }

        waitForTheGuard();
        Acts.shown(() -> signUp(flow, "resend", "code"));

        signUp(flow, "code", letters.code("registration_code_valid", "registration_code"));
        assertThat(engine.events).anyMatch(event -> event.name().equals("registration.succeeded"));
    }

    private void signUp(FlowId flow, String... more) {
        var fields = new ArrayList<>(List.of("method", "code", "traits.email", ann.email()));
        fields.addAll(List.of(more));
        engine.api.updateRegistrationFlow(
                new UpdateRegistrationFlow(flow, Acts.form(fields.toArray(String[]::new)), Acts.APP));
    }
}
