package dev.portcullis.domain.flow;

import static dev.portcullis.domain.fixture.TestJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SeenByStores;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Under {@code portcullis.security: strict} a browser flow is for its own page in its own browser. docs/security.md, F2 and H4.
 */
class OwnPageTest {
    private static final List<String> KINDS = List.of("login", "registration", "recovery", "verification", "settings");

    /** What somebody may send who did not prove the token of the form; each is wrong in another way besides. */
    private static final Map<String, Submission> FOREIGN = Map.of(
            "a list", new Submission.JsonBody(json("[]")),
            "nothing readable", new Submission.Unreadable("cut off"),
            "no method", Acts.form("method", "riddle"),
            "nothing", Acts.form(),
            "a wrong type", Acts.form("method", "password", "password", "", "traits.email", "no address"),
            "no address", Acts.form("method", "code", "email", "no address"),
            "by GET", new Submission.Query(Map.of()),
            "a broken token", Acts.form("method", "password", "csrf_token", "broken"));

    private final SeenByStores stores = new SeenByStores();
    private final TestEngine engine =
            TestEngine.start(new TestConfiguration().strict().withRecovery().withVerification(), stores);
    private final Letters letters = new Letters(engine);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private final Browser own = new Browser();

    static Stream<Arguments> foreign() {
        return KINDS.stream().flatMap(kind -> FOREIGN.keySet().stream().map(what -> Arguments.of(kind, what)));
    }

    static Stream<String> kindsOfAnybody() {
        return KINDS.stream().filter(kind -> !kind.equals("settings"));
    }

    private Flow flow(String kind) {
        return switch (kind) {
            case "login" -> acts.loginIn(own, false);
            case "registration" ->
                own.keep(engine.api.createBrowserRegistrationFlowWithHttpInfo(
                                new CreateBrowserRegistrationFlow(own.script())))
                        .require();
            case "recovery" -> letters.recoveryIn(own);
            case "verification" -> letters.verificationIn(own);
            default -> {
                new Journeys(engine.api).registerIn(own, ann);
                yield own.keep(engine.api.createBrowserSettingsFlowWithHttpInfo(
                                new CreateBrowserSettingsFlow(own.script())))
                        .require();
            }
        };
    }

    private void submit(String kind, FlowId id, Submission body, Browser browser) {
        switch (kind) {
            case "login" -> engine.api.updateLoginFlow(new UpdateLoginFlow(id, body, browser.script()));
            case "registration" ->
                engine.api.updateRegistrationFlow(new UpdateRegistrationFlow(id, body, browser.script()));
            case "recovery" -> engine.api.updateRecoveryFlow(new UpdateRecoveryFlow(id, null, body, browser.script()));
            case "verification" ->
                engine.api.updateVerificationFlow(new UpdateVerificationFlow(id, null, body, browser.script()));
            default -> engine.api.updateSettingsFlow(new UpdateSettingsFlow(id, body, browser.script()));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("foreign")
    @DisplayName("[S23] [F2] nothing of a submission is read or kept before the token of its form is proven")
    void a_submission_without_the_token_of_its_form_keeps_nothing(String kind, String what) {
        Flow flow = flow(kind);
        var before = new ArrayList<>(stores.records());

        var refused = Acts.refused(() -> submit(kind, flow.id(), FOREIGN.get(what), own));

        assertThat(refused.error().id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
        assertThat(stores.records()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("kindsOfAnybody")
    @DisplayName("[S24] [H4] another browser with a token of its own cannot submit somebody's flow")
    void another_browser_cannot_submit_somebodys_flow(String kind) {
        Flow flow = flow(kind);
        var stranger = new Browser();
        String token = Letters.token(acts.loginIn(stranger, false));
        var before = new ArrayList<>(stores.records());

        var refused = Acts.refused(() -> submit(kind, flow.id(), filled(token), stranger));

        assertThat(refused.error().id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
        assertThat(stores.records()).isEqualTo(before);
    }

    private Submission filled(String token) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("csrf_token", List.of(token));
        fields.put("method", List.of("code"));
        fields.put("email", List.of(ann.email()));
        return new Submission.FormBody(fields);
    }

    @Test
    @DisplayName("[S24] its own browser submits it")
    void its_own_browser_submits_it() {
        Flow flow = flow("recovery");

        submit("recovery", flow.id(), filled(Letters.token(flow)), own);

        assertThat(letters.recoveryIn(own).state()).isEqualTo(flow.state());
    }
}
