package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithPasswordMethod;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlowWithPasswordMethod;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens at the same time, it is decided once. docs/security.md, C2, H2 and H3. */
class RacesTest {
    private static final int MANY = 50;
    private static final Caller APP = Caller.nativeApp();
    private static final String PASSWORD = "correct horse battery";

    /** How one of them fared: "done", or the numbers of the messages that it was refused with. */
    private record Outcome(String text) {
        static final Outcome DONE = new Outcome("done");

        boolean isDone() {
            return equals(DONE);
        }

        static Outcome of(Runnable operation) {
            try {
                operation.run();
                return DONE;
            } catch (FrontendException refused) {
                return new Outcome(refused.error().status() + " "
                        + refused.error().flow().orElseThrow().ui().messages().stream()
                                .map(UiText::id)
                                .toList());
            }
        }
    }

    @TempDir
    Path folder;

    private Portcullis open(String kind) {
        return Storms.open(folder, kind.equals("sqlite") ? Storms.sqlite(folder) : kind);
    }

    private static List<Outcome> rush(IntFunction<Runnable> task) throws Exception {
        return Storms.rush(IntStream.range(0, MANY)
                .mapToObj(i -> (Callable<Outcome>) () -> Outcome.of(task.apply(i)))
                .toList());
    }

    private static JsonObject traits(String email) {
        return JsonObject.of("email", Json.of(email));
    }

    private static FlowId registration(FrontendApi api) {
        return api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(APP))
                .id();
    }

    private static Identity register(FrontendApi api, FlowId flow, String email, String password) {
        var body = new UpdateRegistrationFlowWithPasswordMethod(password, traits(email), null, null);
        return api.updateRegistrationFlow(new UpdateRegistrationFlow(flow, body, APP))
                .identity();
    }

    private static FlowId login(FrontendApi api) {
        return api.createNativeLoginFlow(new CreateNativeLoginFlow(APP)).id();
    }

    private static void signIn(FrontendApi api, FlowId flow, String email, String password) {
        var body = new UpdateLoginFlowWithPasswordMethod(email, password, null, null, null);
        api.updateLoginFlow(new UpdateLoginFlow(flow, body, APP));
    }

    private static long howManySignIn(FrontendApi api, String email, IntFunction<String> passwords) {
        return IntStream.range(0, MANY)
                .filter(i -> Outcome.of(() -> signIn(api, login(api), email, passwords.apply(i)))
                        .isDone())
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    @DisplayName("[H3] Of many who want one identifier one gets it")
    void of_many_who_want_one_identifier_one_gets_it(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();

            var outcomes = rush(i -> () ->
                    register(api, registration(api), i % 2 == 0 ? "ann@x.example" : "ANN@x.example", PASSWORD + i));

            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(outcomes).filteredOn(one -> !one.isDone()).containsOnly(new Outcome("400 [4000007]"));
            assertThat(howManySignIn(api, "ann@x.example", i -> PASSWORD + i))
                    .as("passwords that open the one account")
                    .isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    @DisplayName("[H3] A registration that is submitted many times at once makes one account")
    void a_registration_that_is_submitted_many_times_at_once_makes_one_account(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();
            FlowId flow = registration(api);

            var outcomes = rushUntilDecided(api, flow);

            long accounts = IntStream.range(0, MANY)
                    .filter(i -> Outcome.of(() -> signIn(api, login(api), "p" + i + "@x.example", PASSWORD))
                            .isDone())
                    .count();
            assertThat(accounts)
                    .isEqualTo(outcomes.stream().filter(Outcome::isDone).count());
        }
    }

    /**
     * A native flow may be used again once it is decided, so a late thread may find it so and register, too. What must not
     * be: two that decided on the same version, or an account without an answer.
     */
    private static List<Outcome> rushUntilDecided(FrontendApi api, FlowId flow) throws Exception {
        var outcomes = rush(i -> () -> register(api, flow, "p" + i + "@x.example", PASSWORD));
        assertThat(outcomes).anyMatch(Outcome::isDone);
        assertThat(outcomes)
                .filteredOn(one -> !one.isDone())
                .allSatisfy(one -> assertThat(one.text()).isEqualTo("400 [4000001]"));
        return outcomes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void a_login_that_is_submitted_many_times_at_once_signs_in_as_often_as_it_says(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();
            register(api, registration(api), "ann@x.example", PASSWORD);
            FlowId flow = login(api);

            var outcomes = rush(i -> () -> signIn(api, flow, "ann@x.example", PASSWORD));

            assertThat(outcomes).anyMatch(Outcome::isDone);
            assertThat(outcomes)
                    .filteredOn(one -> !one.isDone())
                    .allSatisfy(one -> assertThat(one.text()).isEqualTo("400 [4000001]"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void of_many_new_passwords_that_are_set_at_once_one_counts_in_the_end(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();
            var ann = Person.anyone();
            Caller app = APP.withSessionToken(new Journeys(api).token(ann));
            var flows = IntStream.range(0, MANY)
                    .mapToObj(i -> api.createNativeSettingsFlow(new CreateNativeSettingsFlow(app))
                            .id())
                    .toList();

            var outcomes = rush(i -> () -> {
                var body = new UpdateSettingsFlowWithPasswordMethod("a new one, number " + i, null, null);
                api.updateSettingsFlow(new UpdateSettingsFlow(flows.get(i), body, app));
            });

            assertThat(outcomes).anyMatch(Outcome::isDone);
            assertThat(howManySignIn(api, ann.email(), i -> "a new one, number " + i))
                    .isOne();
            assertThat(Outcome.of(() -> signIn(api, login(api), ann.email(), ann.password()))
                            .isDone())
                    .as("the old one still opens")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite"})
    void readers_are_never_in_the_way(String kind) throws Exception {
        try (var portcullis = open(kind)) {
            FrontendApi api = portcullis.frontend();
            var token = new Journeys(api).token(Person.anyone());

            var outcomes = rush(i -> i % 2 == 0
                    ? () -> register(api, registration(api), "p" + i + "@x.example", PASSWORD)
                    : () -> IntStream.range(0, 20)
                            .forEach(n -> api.toSession(new ToSession(APP.withSessionToken(token)))));

            assertThat(outcomes).containsOnly(Outcome.DONE);
        }
    }
}
