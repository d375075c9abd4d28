package dev.portcullis.toy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A second factor that a root adds runs through logins like those of the engine. */
class ToyLoginTest {
    private final TestEngine engine = TestEngine.start(new TestConfiguration(), ToySecondFactor::new);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private final Caller app = withFactor();

    /** Signed in by password alone, though there is a second factor. */
    private Caller withFactor() {
        Caller first = Clients.app(new Journeys(engine.api).token(ann));
        var settings = acts.settings(first);
        acts.change(settings, "toy", "toy_secret", Json.of(value(settings, "toy_secret")), first)
                .require();
        return Clients.app(acts.signIn(acts.login(), ann, Acts.APP).require().sessionToken());
    }

    private static String value(Flow flow, String name) {
        return ((JsonString) ((Input) Acts.node(flow, name).attributes()).value()).value();
    }

    private LoginFlow secondFactor() {
        return engine.api.createNativeLoginFlow(
                new CreateNativeLoginFlow(false, "aal2", false, null, null, null, null, app));
    }

    private Answer<SuccessfulNativeLogin> answer(LoginFlow flow, String answer) {
        return engine.api.updateLoginFlowWithHttpInfo(
                new UpdateLoginFlow(flow.id(), Acts.form("method", "toy", "toy_answer", answer), app));
    }

    private AssuranceLevel level() {
        return engine.api.toSession(new ToSession(app)).authenticatorAssuranceLevel();
    }

    @Test
    void the_answer_to_the_challenge_of_the_form_lifts_the_session() {
        LoginFlow flow = secondFactor();
        assertThat(level()).isEqualTo(AssuranceLevel.AAL1);

        answer(flow, ToySecondFactor.answerTo(value(flow, "toy_challenge"))).require();

        assertThat(level()).isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    void the_answer_to_the_challenge_of_another_form_proves_nothing() {
        String other = ToySecondFactor.answerTo(value(secondFactor(), "toy_challenge"));

        var shown = Acts.shown(() -> answer(secondFactor(), other));

        assertThat(Acts.messages(shown)).containsExactly(4000001L);
        assertThat(level()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    void a_challenge_that_was_answered_wrongly_is_forgotten() {
        LoginFlow flow = secondFactor();
        Acts.shown(() -> answer(flow, "wrong"));

        Acts.shown(() -> answer(flow, ToySecondFactor.answerTo(value(flow, "toy_challenge"))));

        assertThat(level()).isEqualTo(AssuranceLevel.AAL1);
    }

    @Test
    void the_flow_that_takes_the_place_of_one_that_is_over_remembers_a_challenge_of_its_own() {
        LoginFlow over = secondFactor();
        engine.clock.forward(Duration.ofHours(2));
        var gone = Acts.refused(() -> answer(over, "late"));
        assertThat(gone.error().id()).contains(ErrorId.SELF_SERVICE_FLOW_EXPIRED);
        LoginFlow next = engine.api.getLoginFlow(
                new GetLoginFlow(gone.error().useFlowId().orElseThrow(), app));

        answer(next, ToySecondFactor.answerTo(value(next, "toy_challenge"))).require();

        assertThat(level()).isEqualTo(AssuranceLevel.AAL2);
    }

    @Test
    void whoever_has_no_such_factor_is_not_asked_for_it() {
        Caller ben = Clients.app(new Journeys(engine.api).token(Person.anyone()));

        LoginFlow flow = engine.api.createNativeLoginFlow(
                new CreateNativeLoginFlow(false, "aal2", false, null, null, null, null, ben));

        assertThat(Acts.names(flow)).isEmpty();
    }
}
