package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.Outcome;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithPasswordMethod;
import dev.portcullis.ports.schema.IdentitySchema;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortcullisTest {
    @TempDir
    Path folder;

    @Test
    void it_starts_without_anything() {
        try (var portcullis = Portcullis.inMemory()) {
            assertThat(portcullis.ready()).isEmpty();
            assertThat(portcullis.schemas().all())
                    .extracting(IdentitySchema::id)
                    .containsExactly("person");
            assertThat(portcullis.configuration().database().isMemory()).isTrue();
        }
    }

    @Test
    void it_starts_as_a_file_says() throws Exception {
        Path file = Files.writeString(folder.resolve("portcullis.yaml"), """
                dsn: sqlite://%s/people.sqlite
                selfservice: {default_browser_return_url: https://app.example.org/}
                identity: {schemas: [{id: default, url: "%s"}]}
                """.formatted(
                folder, base64("{\"properties\": {\"traits\": {\"type\": \"object\", \"properties\": {\"x\": {}}}}}")));
        try (var portcullis = Portcullis.withFile(file)) {
            assertThat(portcullis.ready()).isEmpty();
            assertThat(folder.resolve("people.sqlite")).exists();
        }
    }

    @Test
    void a_schema_that_is_none_stops_the_start() {
        String schema = base64(
                "{\"properties\": {\"traits\": {\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"colour\"}}}}}");
        var configuration = ConfigurationSource.empty()
                .with("dsn", "memory")
                .with("identity.schemas", "[{id: person, url: \"" + schema + "\"}]")
                .read();
        assertThatThrownBy(() -> Portcullis.start(configuration))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("person");
    }

    @Test
    void a_database_that_cannot_be_opened_stops_the_start() {
        var configuration = ConfigurationSource.empty()
                .withData(folder)
                .with("dsn", "sqlite://" + folder)
                .read();
        assertThatThrownBy(() -> Portcullis.start(configuration))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("dsn: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void what_was_kept_is_there_after_a_restart() {
        var source = oneStep().withData(folder.resolve("data"));
        String token;
        try (var portcullis = Portcullis.start(source.read())) {
            token = new Journeys(portcullis.frontend()).token(Person.anyone());
        }
        try (var portcullis = Portcullis.start(source.read())) {
            var caller = Caller.nativeApp().withSessionToken(token);
            assertThat(portcullis.frontend().toSession(new ToSession(caller)).active())
                    .isTrue();
        }
    }

    @Test
    void an_observer_is_told_what_happens() {
        var seen = new CopyOnWriteArrayList<String>();
        var configuration = oneStep().with("dsn", "memory").read();
        try (var portcullis = Portcullis.start(configuration, event -> seen.add(event.name()))) {
            new Journeys(portcullis.frontend()).register(Person.anyone());
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void time_passes_as_the_given_clock_says() {
        var clock = new StillClock();
        try (var portcullis = Portcullis.inMemory(clock)) {
            var app = Caller.nativeApp().withSessionToken(new Journeys(portcullis.frontend()).token(Person.anyone()));
            var session = portcullis.frontend().toSession(new ToSession(app));
            assertThat(session.authenticatedAt()).isEqualTo(StillClock.START);
            clock.set(Objects.requireNonNull(session.expiresAt()));
            assertThatThrownBy(() -> portcullis.frontend().toSession(new ToSession(app)))
                    .isInstanceOf(FrontendException.class);
        }
    }

    @Test
    void a_refused_flow_says_what_it_asks_for_and_nothing_that_was_typed() {
        try (var portcullis = Portcullis.inMemory()) {
            var api = portcullis.frontend();
            var app = Caller.nativeApp();
            var flow = api.createNativeLoginFlow(CreateNativeLoginFlow.by(app));
            var wrong = UpdateLoginFlowWithPasswordMethod.of("ada@example.org", "a wrong password");
            var outcome = Outcome.of(() -> api.updateLoginFlow(new UpdateLoginFlow(flow.id(), wrong, app)));
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Asks.class, asks -> {
                assertThat(asks.status()).isEqualTo(400);
                assertThat(new FrontendException(new FrontendError.FlowRefused(400, asks.flow())))
                        .hasMessage("400: the flow " + flow.id() + " asks for more: 4000006");
            });
        }
    }

    @Test
    void moments_are_cut_to_what_stores_keep() {
        try (var portcullis = Portcullis.inMemory(() -> StillClock.START.plusNanos(789))) {
            var flow = portcullis.frontend().createNativeLoginFlow(new CreateNativeLoginFlow(Caller.nativeApp()));
            assertThat(flow.issuedAt()).isEqualTo(StillClock.START);
        }
    }

    /** As without a file, but that people give their password together with their traits. */
    private static ConfigurationSource oneStep() {
        return ConfigurationSource.empty().with("selfservice.flows.registration.style", "unified");
    }

    private static String base64(String text) {
        return "base64://" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
