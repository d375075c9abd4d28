package dev.portcullis.domain.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where a verification leads that follows another flow. */
class AfterVerificationTest {
    private final TestEngine engine = TestEngine.start();
    private final Caller ann = Clients.app(new Journeys(engine.api).token(Person.anyone()));

    private List<Consumer<Caller>> starts() {
        return List.of(
                caller -> engine.api.createBrowserLoginFlow(new CreateBrowserLoginFlow(caller)),
                caller -> engine.api.createNativeLoginFlow(new CreateNativeLoginFlow(caller)),
                caller -> engine.api.createBrowserRegistrationFlow(new CreateBrowserRegistrationFlow(caller)),
                caller -> engine.api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(caller)),
                caller -> engine.api.createBrowserSettingsFlow(
                        new CreateBrowserSettingsFlow(null, caller.withSessionToken(ann.sessionToken()))),
                caller -> engine.api.createNativeSettingsFlow(
                        new CreateNativeSettingsFlow(caller.withSessionToken(ann.sessionToken()))));
    }

    private static Caller asking(String target) {
        return Caller.singlePageApp()
                .withRequestUrl(TestConfiguration.BASE + "/self-service/x?after_verification_return_to=" + target);
    }

    @Test
    @DisplayName("[S26] where a verification leads afterwards is checked as return_to is, at every start")
    void it_is_checked_at_every_start() {
        for (Consumer<Caller> start : starts()) {
            for (String evil : List.of("https%3A%2F%2Fevil.test%2F", "%2F%2Fevil.test", "javascript%3Aalert(1)")) {
                assertThatThrownBy(() -> start.accept(asking(evil)))
                        .isInstanceOfSatisfying(
                                FrontendException.class,
                                refused -> assertThat(refused.error().id())
                                        .contains(ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN));
            }
            assertThatCode(() -> start.accept(asking(TestConfiguration.BASE + "/self-service/x")))
                    .doesNotThrowAnyException();
        }
        assertThat(Acts.APP.requestUrl()).isEmpty();
    }
}
