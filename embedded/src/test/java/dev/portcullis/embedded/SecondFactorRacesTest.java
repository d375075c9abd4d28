package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Database.Nodes;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.LoginKey;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.RegistrationKey;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.totp.Totp;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fifty at once enter one code of an app, one lookup secret, or one answer of a passkey, at two nodes where there is a database:
 * one gets in, and nobody meets a failure.
 */
@Timeout(600)
class SecondFactorRacesTest {
    private static final int MANY = 50;
    private static final String SITE = "https://login.example.org";

    @TempDir
    Path folder;

    private final StillClock clock = new StillClock();
    private final Person ann = Person.anyone();

    private Nodes open(Database database) {
        return database.open(folder, dsn -> Portcullis.start(configuration(dsn).read(), event -> {}, clock));
    }

    private ConfigurationSource configuration(String dsn) {
        return ConfigurationSource.empty()
                .withFiles(List.of(withPasskeys(ContractConfiguration.writeTo(folder))))
                .with("dsn", dsn)
                .with("secrets.default", "[\"a secret that all nodes know\"]")
                .with("portcullis.guessing.enabled", "false")
                .with("selfservice.methods.totp.enabled", "true")
                .with("selfservice.methods.lookup_secret.enabled", "true")
                .with("selfservice.methods.passkey.enabled", "true")
                .with("selfservice.methods.passkey.config.rp.id", "example.org")
                .with("selfservice.methods.passkey.config.rp.display_name", "Example")
                .with("selfservice.methods.passkey.config.rp.origins", "[\"" + SITE + "\"]");
    }

    /** People's passkeys are called after their address. */
    private static Path withPasskeys(Path configuration) {
        Path schema = configuration.resolveSibling("person.schema.json");
        try {
            String credentials = "\"credentials\": { ";
            Files.writeString(
                    schema,
                    Files.readString(schema)
                            .replace(credentials, credentials + "\"passkey\": {\"display_name\": true}, "));
            return configuration;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
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

    private Callable<Boolean> entering(Portcullis node, String method, String name, String value) {
        FrontendApi api = node.frontend();
        Caller app = Caller.nativeApp()
                .withSessionToken(new Journeys(api).signIn(ann).sessionToken());
        FlowId flow = api.createNativeLoginFlow(CreateNativeLoginFlow.by(app).at(AssuranceLevel.AAL2))
                .id();
        JsonObject body = JsonObject.of("method", Json.of(method), name, Json.of(value));
        return () -> getsIn(api, new UpdateLoginFlow(flow, Submission.of(body), app));
    }

    private static boolean getsIn(FrontendApi api, UpdateLoginFlow submission) {
        try {
            return api.updateLoginFlow(submission).session() != null;
        } catch (FrontendException refused) {
            assertThat(refused.error().status()).isEqualTo(400);
            return false;
        }
    }

    private static long winners(IntFunction<Callable<Boolean>> each) throws Exception {
        List<Callable<Boolean>> all = IntStream.range(0, MANY).mapToObj(each).toList();
        return Storms.rush(all).stream().filter(one -> one).count();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[C2] [C10] A code of an app lifts one session")
    void a_code_of_an_app_lifts_one_session(Database database) throws Exception {
        try (var nodes = open(database)) {
            FrontendApi api = nodes.turn(0).frontend();
            String secret = pair(api, Caller.nativeApp().withSessionToken(new Journeys(api).token(ann)));
            String code = Totp.at(clock).code(secret);

            assertThat(winners(i -> entering(nodes.turn(i), "totp", "totp_code", code)))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[C2] [C8] A lookup secret lifts one session")
    void a_lookup_secret_lifts_one_session(Database database) throws Exception {
        try (var nodes = open(database)) {
            FrontendApi api = nodes.turn(0).frontend();
            String secret = lookupSecret(api, Caller.nativeApp().withSessionToken(new Journeys(api).token(ann)));

            assertThat(winners(i -> entering(nodes.turn(i), "lookup_secret", "lookup_secret", secret)))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[C2] [D1] The challenge of a passkey lets in once")
    void the_challenge_of_a_passkey_lets_in_once(Database database) throws Exception {
        try (var nodes = open(database)) {
            FrontendApi api = nodes.turn(0).frontend();
            var phone = VirtualAuthenticator.at(SITE);
            signUp(api, phone);
            LoginFlow flow = api.createNativeLoginFlow(new CreateNativeLoginFlow(Caller.nativeApp()));
            String answer = phone.get(value(flow, "passkey_challenge"));
            var submission = new UpdateLoginFlow(flow.id(), LoginKey.passkey(answer), Caller.nativeApp());

            assertThat(winners(i -> () -> getsIn(nodes.turn(i).frontend(), submission)))
                    .isOne();
        }
    }

    private void signUp(FrontendApi api, VirtualAuthenticator phone) {
        Caller app = Caller.nativeApp();
        RegistrationFlow flow = api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(app));
        JsonObject asked = ContractJson.create().readText(JsonObject.class, value(flow, "passkey_create_data"));
        String made = phone.create(ContractJson.create().writeText(asked.object("credentialOptions")));
        var traits = JsonObject.of("email", Json.of(ann.email()));
        api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), RegistrationKey.passkey(traits, made), app));
    }

    private static String value(Flow flow, String node) {
        return flow.ui().nodes().stream()
                .filter(one -> one.id().equals(node))
                .map(one -> ((JsonString) ((Input) one.attributes()).value()).value())
                .findFirst()
                .orElseThrow();
    }
}
