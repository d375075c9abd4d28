package dev.portcullis.benchmarks;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.LoginKey;
import dev.portcullis.ports.login.SecondFactor;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowBody;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationKey;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.settings.AuthenticatorApp;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.totp.Totp;
import dev.portcullis.testkit.webauthn.VirtualAuthenticator;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.logging.LogManager;

/**
 * What a sign-in by passkey and a second step by an app cost the engine: the processor time of the thread that does it, so that
 * what else the machine does plays no part. The engine keeps everything in memory and writes no log, so that what a database and
 * a log cost is not in it.
 * {@code java -cp 'benchmarks/target/benchmarks.jar:benchmarks/target/lib/*' …SecondFactorCost}
 */
public final class SecondFactorCost {
    private static final int ROUNDS = 6;
    private static final int TIMES = 500;
    private static final String SITE = "https://login.example.org";
    private static final Caller APP = Caller.nativeApp();

    private final StillClock clock = new StillClock();
    private final Portcullis portcullis;
    private final FrontendApi api;

    private SecondFactorCost() {
        portcullis = Portcullis.with()
                .inMemory()
                .schema("person", Portcullis.class, "person.schema.json")
                .set("hashers.algorithm", "bcrypt")
                .set("hashers.bcrypt.cost", "4")
                .set("selfservice.methods.password.config.haveibeenpwned_enabled", "false")
                .set("selfservice.flows.registration.enable_legacy_one_step", "true")
                .set("selfservice.methods.totp.enabled", "true")
                .set("selfservice.methods.passkey.enabled", "true")
                .set("selfservice.methods.passkey.config.rp.id", "example.org")
                .set("selfservice.methods.passkey.config.rp.display_name", "Example")
                .set("selfservice.methods.passkey.config.rp.origins", "[\"" + SITE + "\"]")
                .clock(clock)
                .start();
        api = portcullis.frontend();
    }

    public static void main(String... arguments) {
        // A line in a log costs what the log costs.
        LogManager.getLogManager().reset();
        var cost = new SecondFactorCost();
        try (cost.portcullis) {
            var phone = cost.somebodyWithPasskey();
            var somebody = Person.anyone();
            String secret = cost.somebodyWithApp(somebody);
            Caller app = cost.signedIn(somebody);
            for (int round = 1; round <= ROUNDS; round++) {
                cost.report(round, "passkey", () -> cost.passkey(phone));
                cost.report(round, "app", () -> cost.app(app, secret));
            }
        }
    }

    /** What is sent to a flow, and by whom. */
    private record Answered(LoginFlow flow, UpdateLoginFlowBody body, Caller caller) {}

    private void report(int round, String name, Supplier<Answered> prepare) {
        long spent = 0;
        for (int i = 0; i < TIMES; i++) {
            var answered = prepare.get();
            var submission = new UpdateLoginFlow(answered.flow().id(), answered.body(), answered.caller());
            long before = processorTime();
            api.updateLoginFlow(submission);
            spent += processorTime() - before;
        }
        System.out.printf("round %d: %s %.3f ms of processor time a submission%n", round, name, spent / 1e6 / TIMES);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private VirtualAuthenticator somebodyWithPasskey() {
        var phone = VirtualAuthenticator.at(SITE).verifyingUser(true);
        var flow = api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(APP));
        var json = ContractJson.create();
        JsonObject asked = json.readText(JsonObject.class, value(flow, "passkey_create_data"));
        var traits = JsonObject.of("email", Json.of("passkey@example.org"));
        String made = phone.create(json.writeText(asked.object("credentialOptions")));
        api.updateRegistrationFlow(new UpdateRegistrationFlow(flow.id(), RegistrationKey.passkey(traits, made), APP));
        return phone;
    }

    private String somebodyWithApp(Person somebody) {
        new Journeys(api).register(somebody);
        Caller app = signedIn(somebody);
        var flow = api.createNativeSettingsFlow(new CreateNativeSettingsFlow(app));
        String secret =
                ((Text) node(flow, "totp_secret_key").attributes()).text().text();
        var body = AuthenticatorApp.pair(Totp.at(clock).code(secret));
        api.updateSettingsFlow(new UpdateSettingsFlow(flow.id(), body, app));
        return secret;
    }

    private Caller signedIn(Person somebody) {
        return APP.withSessionToken(new Journeys(api).signIn(somebody).sessionToken());
    }

    private Answered passkey(VirtualAuthenticator phone) {
        LoginFlow flow = api.createNativeLoginFlow(new CreateNativeLoginFlow(APP));
        String answer = phone.get(value(flow, "passkey_challenge"));
        return new Answered(flow, LoginKey.passkey(answer), APP);
    }

    private Answered app(Caller app, String secret) {
        clock.advance(Duration.ofSeconds(30));
        LoginFlow flow = api.createNativeLoginFlow(
                CreateNativeLoginFlow.by(app).refreshing().at(AssuranceLevel.AAL2));
        return new Answered(flow, SecondFactor.appCode(Totp.at(clock).code(secret)), app);
    }

    private static String value(Flow flow, String name) {
        if (((Input) node(flow, name).attributes()).value() instanceof JsonString(var text)) {
            return text;
        }
        throw new IllegalStateException(name + " holds no text");
    }

    private static UiNode node(Flow flow, String name) {
        return flow.ui().nodes().stream()
                .filter(node -> node.id().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
