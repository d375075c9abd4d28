package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.totp.Totp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fifty sessions enter one code of an app, or one lookup secret, at once: one is lifted, and nobody meets a failure. */
@Timeout(120)
class SecondFactorRacesTest {
    private static final int MANY = 50;

    @TempDir
    Path folder;

    private final StillClock clock = new StillClock();
    private final Person ann = Person.anyone();

    private Portcullis open(String kind) {
        return Portcullis.start(
                ConfigurationSource.empty()
                        .withFiles(List.of(ContractConfiguration.writeTo(folder)))
                        .with("dsn", kind.equals("sqlite") ? Storms.sqlite(folder) : kind)
                        .with("portcullis.guessing.enabled", "false")
                        .with("selfservice.methods.totp.enabled", "true")
                        .with("selfservice.methods.lookup_secret.enabled", "true")
                        .read(),
                event -> {},
                clock);
    }

    private static SettingsFlow press(FrontendApi api, FlowId flow, String name, Json value, Caller app) {
        JsonObject body =
                JsonObject.of(name, value).with("method", Json.of(name.startsWith("totp") ? "totp" : "lookup_secret"));
        return api.updateSettingsFlow(new UpdateSettingsFlow(flow, Submission.of(body), app));
    }

    private static UiText text(SettingsFlow flow, String node) {
        return flow.ui().nodes().stream()
                .filter(one -> one.id().equals(node))
                .map(one -> ((Text) one.attributes()).text())
                .findFirst()
                .orElseThrow();
    }

    private String pair(FrontendApi api, Caller app) {
        SettingsFlow flow = api.createNativeSettingsFlow(new CreateNativeSettingsFlow(app));
        String secret = text(flow, "totp_secret_key").text();
        press(api, flow.id(), "totp_code", Json.of(Totp.at(clock).code(secret)), app);
        clock.advance(Duration.ofMinutes(1));
        return secret;
    }

    private static String lookupSecret(FrontendApi api, Caller app) {
        FlowId flow =
                api.createNativeSettingsFlow(new CreateNativeSettingsFlow(app)).id();
        UiText made = text(press(api, flow, "lookup_secret_regenerate", Json.of(true), app), "lookup_secret_codes");
        press(api, flow, "lookup_secret_confirm", Json.of(true), app);
        var all = (JsonArray) made.context().get("secrets").orElseThrow();
        return ((JsonObject) all.items().getFirst())
                .object("context")
                .text("secret")
                .orElseThrow();
    }

    private Callable<Boolean> entering(FrontendApi api, String method, String name, String value) {
        Caller app = Caller.nativeApp()
                .withSessionToken(new Journeys(api).signIn(ann).sessionToken());
        FlowId flow = api.createNativeLoginFlow(
                        new CreateNativeLoginFlow(false, "aal2", false, null, null, null, null, app))
                .id();
        JsonObject body = JsonObject.of("method", Json.of(method), name, Json.of(value));
        return () -> isLifted(api, new UpdateLoginFlow(flow, Submission.of(body), app));
    }

    private static boolean isLifted(FrontendApi api, UpdateLoginFlow submission) {
        try {
            return api.updateLoginFlow(submission).session() != null;
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isEqualTo(400);
            return false;
        }
    }

    private long lifted(FrontendApi api, String method, String name, String value) throws Exception {
        var all = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < MANY; i++) {
            all.add(entering(api, method, name, value));
        }
        return Storms.rush(all).stream().filter(one -> one).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    @DisplayName("[C2] [C10] A code of an app lifts one session")
    void a_code_of_an_app_lifts_one_session(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();
            String secret = pair(api, Caller.nativeApp().withSessionToken(new Journeys(api).token(ann)));

            assertThat(lifted(api, "totp", "totp_code", Totp.at(clock).code(secret)))
                    .isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    @DisplayName("[C2] [C8] A lookup secret lifts one session")
    void a_lookup_secret_lifts_one_session(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();
            String secret = lookupSecret(api, Caller.nativeApp().withSessionToken(new Journeys(api).token(ann)));

            assertThat(lifted(api, "lookup_secret", "lookup_secret", secret)).isOne();
        }
    }
}
