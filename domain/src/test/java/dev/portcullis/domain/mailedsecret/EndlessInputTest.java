package dev.portcullis.domain.mailedsecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Letters;
import dev.portcullis.domain.fixture.SeenByStores;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** However much is sent, to whatever flow and in whatever field: what is kept and answered stays small. */
class EndlessInputTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST = 5_000;
    private static final String LONG = "x".repeat(70_000);
    private static final Json MANY = new JsonArray(Collections.nCopies(MOST, Json.of("x")));
    private static final List<String> FIELDS = List.of(
            "method",
            "identifier",
            "password",
            "code",
            "email",
            "resend",
            "screen",
            "csrf_token",
            "traits",
            "traits.email",
            "traits.name",
            "traits.name.first",
            "traits.tags",
            "traits.unknown",
            "transient_payload",
            "recovery_address",
            "anything");

    private final SeenByStores seen = new SeenByStores();
    private final TestEngine engine = TestEngine.start(
            new TestConfiguration()
                    .withRecovery()
                    .withVerification()
                    .schema(Letters.SCHEMA)
                    .codeSignsIn(),
            seen);
    private final Acts acts = new Acts(engine.api);
    private final Person ann = Person.anyone();
    private Caller signedIn = Caller.nativeApp();

    @BeforeEach
    void ann_is_known() {
        signedIn = Caller.nativeApp()
                .withSessionToken(new Journeys(engine.api).register(ann).sessionToken());
    }

    private Map<String, Consumer<Submission>> flows() {
        var flows = new LinkedHashMap<String, Consumer<Submission>>();
        var api = engine.api;
        flows.put(
                "login",
                sent -> api.updateLoginFlow(new UpdateLoginFlow(
                        api.createNativeLoginFlow(new CreateNativeLoginFlow(Acts.APP))
                                .id(),
                        sent,
                        Acts.APP)));
        flows.put(
                "registration",
                sent -> api.updateRegistrationFlow(new UpdateRegistrationFlow(
                        api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(Acts.APP))
                                .id(),
                        sent,
                        Acts.APP)));
        flows.put(
                "settings",
                sent -> api.updateSettingsFlow(
                        new UpdateSettingsFlow(acts.settings(signedIn).id(), sent, signedIn)));
        flows.put(
                "recovery",
                sent -> api.updateRecoveryFlow(new UpdateRecoveryFlow(
                        api.createNativeRecoveryFlow(new CreateNativeRecoveryFlow(Acts.APP))
                                .id(),
                        null,
                        sent,
                        Acts.APP)));
        flows.put(
                "verification",
                sent -> api.updateVerificationFlow(new UpdateVerificationFlow(
                        api.createNativeVerificationFlow(new CreateNativeVerificationFlow(null, Acts.APP))
                                .id(),
                        null,
                        sent,
                        Acts.APP)));
        return flows;
    }

    private static Stream<Submission> endless(String field, String method) {
        String text = LONG;
        Json many = MANY;
        JsonObject base = JsonObject.of("method", Json.of(method));
        return Stream.of(
                form(method, field, List.of(text)),
                form(method, field, List.of("{\"a\":\"" + text + "\"}")),
                form(method, field, Collections.nCopies(MOST, "x")),
                form(method, field + text, List.of("x")),
                Submission.of(base.with(field, Json.of(text))),
                Submission.of(base.with(field, many)),
                Submission.of(base.with(field, JsonObject.of("a", JsonObject.of("b", Json.of(text))))),
                Submission.of(base.with(field, JsonObject.of(text, Json.of(1)))),
                Submission.of(TestJson.object("{}").with(field + text, Json.of(1))));
    }

    private static Submission form(String method, String field, List<String> values) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("method", List.of(method));
        fields.put(field, values);
        return new Submission.FormBody(fields);
    }

    @Test
    @DisplayName("[S3] What is too long is kept nowhere and answered by no flow")
    void nothing_long_is_kept_or_answered() {
        flows().forEach((kind, submit) -> FIELDS.forEach(field -> Stream.of("password", "code", "profile")
                .flatMap(method -> endless(field, method))
                .forEach(sent -> assertThat(answerTo(submit, sent))
                        .as("%s, field %s", kind, field)
                        .isLessThan(20_000))));
        assertThat(seen.texts()).allSatisfy(text -> assertThat(text).hasSizeLessThan(4_096));
    }

    /** How much text an answer has. */
    private static int answerTo(Consumer<Submission> submit, Submission sent) {
        Throwable refused = catchThrowable(() -> submit.accept(sent));
        assertThat(refused).isInstanceOf(FrontendException.class);
        return ((FrontendException) refused).error().toString().length();
    }

    @Test
    @DisplayName("[S3] A flow stays small however often it is submitted")
    void many_submissions_do_not_add_up() {
        var flow = acts.registration();
        for (int i = 0; i < 200; i++) {
            JsonObject names = JsonObject.EMPTY;
            for (int j = 0; j < 20; j++) {
                names = names.with("n" + i + "x" + j, Json.of("v".repeat(2_000)));
            }
            var body = JsonObject.of("method", Json.of("password"), "traits", names.with("email", Json.of(1)));
            catchThrowable(() -> engine.api.updateRegistrationFlow(
                    new UpdateRegistrationFlow(flow.id(), Submission.of(body), Acts.APP)));
        }
        String kept = engine.work
                .read(stores -> stores.flows().find(RegistrationFlow.class, flow.id()))
                .orElseThrow()
                .toString();
        assertThat(kept.length()).isLessThan(6 * InputLimits.STANDARD.submission());
    }

    @Test
    @DisplayName("[S3] An address that a flow would keep is refused where it is too long")
    void a_long_address_starts_no_flow() {
        Caller caller = Acts.APP.withRequestUrl("https://id.example.org/?return_to=" + "x".repeat(MEGABYTE));
        assertThat(Acts.refused(() -> engine.api.createNativeLoginFlow(new CreateNativeLoginFlow(caller)))
                        .error()
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("[S3] What a client calls itself is cut")
    void a_long_user_agent_is_cut() {
        var device = new Caller.Device("1".repeat(MEGABYTE), "😀".repeat(MEGABYTE), "x".repeat(MEGABYTE));
        Caller caller = Acts.APP.withDevice(device);
        engine.api.updateLoginFlow(new UpdateLoginFlow(
                acts.login().id(),
                Acts.form("method", "password", "identifier", ann.email(), "password", ann.password()),
                caller));
        assertThat(seen.texts()).allSatisfy(text -> assertThat(text).hasSizeLessThan(4_096));
    }
}
