package dev.portcullis.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Headers that make an app look like a browser's page change no answer to an app's flow. */
class AppsAreToldInJsonTest {

    /** One world, the same each time. */
    private static final class Scene {
        private final TestEngine engine = TestEngine.start(new TestConfiguration()
                .schema(Letters.SCHEMA)
                .methods("password", "code", "profile")
                .withVerification()
                .withRecovery());
        private final Acts acts = new Acts(engine.api);
        private final Letters letters = new Letters(engine);
        private final Person ann = Person.anyone();
        private final Caller annsApp = Clients.app(new Journeys(engine.api).token(ann));

        private Submission password(String password) {
            return Acts.form("method", "password", "identifier", ann.email(), "password", password);
        }

        private Answer<?> login(Submission submission, Caller caller) {
            return engine.api.updateLoginFlowWithHttpInfo(
                    new UpdateLoginFlow(acts.login().id(), submission, caller));
        }

        private Answer<?> settings(Submission submission, Caller caller) {
            return engine.api.updateSettingsFlowWithHttpInfo(
                    new UpdateSettingsFlow(acts.settings(annsApp).id(), submission, caller));
        }

        private Answer<?> register(Submission submission, Caller caller) {
            return engine.api.updateRegistrationFlowWithHttpInfo(
                    new UpdateRegistrationFlow(acts.registration().id(), submission, caller));
        }

        private Caller ann(Caller caller) {
            return caller.withSessionToken(annsApp.sessionToken());
        }

        private void waitTooLong() {
            engine.clock.forward(Duration.ofHours(2));
        }
    }

    private static final Submission NOTHING = new Submission.JsonBody(JsonArray.EMPTY);

    /** What an app may submit, and be told. */
    private enum Step {
        SIGN_IN(scene -> caller -> scene.login(scene.password(scene.ann.password()), caller)),
        SIGN_IN_WRONGLY(scene -> caller -> scene.login(scene.password("wrong"), caller)),
        SIGN_IN_WITH_NOTHING(scene -> caller -> scene.login(NOTHING, caller)),
        SIGN_IN_AGAIN(scene -> caller -> scene.login(scene.password(scene.ann.password()), scene.ann(caller))),
        SIGN_IN_TOO_LATE(scene -> {
            var flow = scene.acts.login().id();
            scene.waitTooLong();
            return caller -> scene.engine.api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow, NOTHING, caller));
        }),
        SIGN_UP(scene -> caller -> scene.register(
                Acts.form("method", "password", "password", "correct-horse-7", "traits.email", "new@example.org"),
                caller)),
        SIGN_UP_WITH_NOTHING(scene -> caller -> scene.register(NOTHING, caller)),
        SIGN_UP_SIGNED_IN(scene -> caller -> scene.register(NOTHING, scene.ann(caller))),
        CHANGE_PASSWORD(scene -> caller ->
                scene.settings(Acts.form("method", "password", "password", "another good one"), scene.ann(caller))),
        CHANGE_BY_NOBODY(scene -> caller -> scene.settings(NOTHING, caller)),
        CHANGE_NOTHING(scene -> caller -> scene.settings(NOTHING, scene.ann(caller))),
        RECOVER(scene -> caller -> scene.letters.recover(
                scene.letters.recovery().id(), caller, "method", "code", "email", scene.ann.email())),
        RECOVER_NOTHING(scene -> caller -> scene.engine.api.updateRecoveryFlowWithHttpInfo(
                new UpdateRecoveryFlow(scene.letters.recovery().id(), null, NOTHING, caller))),
        RECOVER_WITH_CODE(scene -> {
            var flow = scene.letters.recovery().id();
            scene.letters.recover(flow, Acts.APP, "method", "code", "email", scene.ann.email());
            return caller ->
                    scene.letters.recover(flow, caller, "method", "code", "code", scene.letters.recoveryCode());
        }),
        RECOVER_WITH_WRONG_CODE(scene -> {
            var flow = scene.letters.recovery().id();
            scene.letters.recover(flow, Acts.APP, "method", "code", "email", scene.ann.email());
            return caller -> scene.letters.recover(flow, caller, "method", "code", "code", "wrong");
        }),
        VERIFY_NOTHING(scene -> caller -> scene.engine.api.updateVerificationFlowWithHttpInfo(
                new UpdateVerificationFlow(scene.letters.verification().id(), null, NOTHING, caller))),
        VERIFY(scene -> {
            var flow = scene.letters.verification().id();
            scene.letters.verify(flow, Acts.APP, "method", "code", "email", scene.ann.email());
            return caller ->
                    scene.letters.verify(flow, caller, "method", "code", "code", scene.letters.verificationCode());
        });

        private final Function<Scene, Function<Caller, Answer<?>>> play;

        Step(Function<Scene, Function<Caller, Answer<?>>> play) {
            this.play = play;
        }

        String told(Caller caller) {
            var scene = new Scene();
            var step = play.apply(scene);
            try {
                Answer<?> answer = step.apply(caller);
                return answer.status() + " " + path(answer) + " " + Json.of(answer.value() != null);
            } catch (FrontendException refused) {
                FrontendError error = refused.error();
                return error.getClass().getSimpleName() + " " + error.status() + " " + error.id() + " "
                        + error.flow().map(Acts::messages).orElse(List.of());
            }
        }

        private static String path(Answer<?> answer) {
            return answer.location() == null ? "" : answer.location().getPath();
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    @DisplayName("[U19] who submits an app's flow is answered as an app, whatever its headers say")
    void who_submits_an_apps_flow_is_answered_as_an_app(Step step) {
        String told = step.told(Caller.singlePageApp());
        assertThat(step.told(Caller.browserPage())).isEqualTo(told);
        assertThat(told).doesNotStartWith("303 /ui").doesNotStartWith("302");
    }
}
