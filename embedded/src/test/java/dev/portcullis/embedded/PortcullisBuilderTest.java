package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.crypto.credential.ModularPasswordHasher;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.schema.IdentitySchema;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.fixture.StillClock;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What a program says of its Portcullis, piece by piece. */
class PortcullisBuilderTest {
    private static final Path UNASKED = Path.of("data");
    private static final String SCHEMA =
            "{\"properties\": {\"traits\": {\"type\": \"object\", \"properties\": {\"x\": {}}}}}";

    @TempDir
    Path folder;

    private static PortcullisBuilder oneStep() {
        return Portcullis.with().set("selfservice.flows.registration.style", "unified");
    }

    @Test
    @DisplayName("[U36] data and secrets lie where they were asked for, and nothing lies anywhere else")
    void everything_lies_where_it_was_asked_for() {
        Path file = folder.resolve("club").resolve("people.sqlite");
        String token;
        try (var portcullis = oneStep().sqlite(file).start()) {
            token = new Journeys(portcullis.frontend()).token(Person.anyone());
        }
        assertThat(file).exists();
        assertThat(file.resolveSibling("secrets.json")).exists();
        assertThat(UNASKED).doesNotExist();
        try (var portcullis = oneStep().sqlite(file).start()) {
            assertThat(isKnown(portcullis, token)).isTrue();
        }
    }

    @Test
    void secrets_lie_elsewhere_if_one_says_so() {
        try (var portcullis = oneStep()
                .sqlite(folder.resolve("people.sqlite"))
                .secretsIn(folder.resolve("own"))
                .start()) {
            assertThat(portcullis.ready()).isEmpty();
        }
        assertThat(folder.resolve("own").resolve("secrets.json")).exists();
        assertThat(folder.resolve("secrets.json")).doesNotExist();
    }

    @Test
    void secrets_of_ones_own_are_written_nowhere_and_can_be_changed() {
        Path file = folder.resolve("people.sqlite");
        String token;
        try (var portcullis =
                oneStep().sqlite(file).secrets("an older secret, long enough").start()) {
            token = new Journeys(portcullis.frontend()).token(Person.anyone());
        }
        var later = oneStep().sqlite(file).secrets("a newer secret, long enough", "an older secret, long enough");
        try (var portcullis = later.start()) {
            assertThat(isKnown(portcullis, token)).isTrue();
        }
        assertThat(folder.resolve("secrets.json")).doesNotExist();
    }

    @Test
    @DisplayName("[U36] beside a database elsewhere secrets are asked for in words, never made in silence")
    void secrets_are_asked_for() {
        var elsewhere = Portcullis.with().set("dsn", "postgres://a:b@127.0.0.1:1/c");
        assertThatThrownBy(elsewhere::start)
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("secrets: ")
                .hasMessageContaining("secretsIn");
        assertThat(UNASKED).doesNotExist();
    }

    @Test
    @DisplayName(
            "[U36] a start without a file says where it keeps the secrets that it made beside a database elsewhere")
    void made_secrets_are_announced() {
        var configuration = ConfigurationSource.empty()
                .withData(folder)
                .with("dsn", "sqlite://" + folder.resolve("elsewhere.sqlite"))
                .read();
        assertThat(configuration.warnings())
                .anyMatch(line -> line.contains(folder.resolve("secrets.json").toString()));
    }

    @Test
    void a_secret_may_hold_what_json_would_part_it_at() {
        String secret = "a \"quoted\", secret\\";
        try (var portcullis = oneStep().inMemory().secrets(secret).start()) {
            assertThat(portcullis.ready()).isEmpty();
        }
    }

    @Test
    void what_is_kept_in_memory_after_all_has_no_secrets_beside_a_file() {
        try (var portcullis =
                oneStep().sqlite(folder.resolve("people.sqlite")).inMemory().start()) {
            assertThat(portcullis.ready()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void where_to_keep_everything_has_to_be_said() {
        assertThatThrownBy(() -> Portcullis.with().start())
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("dsn: ");
    }

    @Test
    void a_database_of_the_programs_is_used() {
        var database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("shared.sqlite"));
        try (var portcullis = oneStep().database(database).secretsIn(folder).start()) {
            new Journeys(portcullis.frontend()).register(Person.anyone());
        }
        assertThat(folder.resolve("shared.sqlite")).isNotEmptyFile();
    }

    @Test
    void a_schema_comes_as_text_or_from_the_class_path() throws Exception {
        try (var portcullis =
                Portcullis.with().inMemory().schema("member", SCHEMA).start()) {
            assertThat(portcullis.schemas().all())
                    .extracting(IdentitySchema::id)
                    .containsExactly("member");
        }
        String name = "/dev/portcullis/embedded/person.schema.json";
        try (var portcullis = Portcullis.with()
                .inMemory()
                .schema("person", Portcullis.class, name)
                .start()) {
            assertThat(portcullis.schemas().find("person")).isPresent();
        }
        assertThatThrownBy(() -> Portcullis.with().schema("x", Portcullis.class, "none.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.json");
    }

    @Test
    void own_parts_are_used() {
        var seen = new CopyOnWriteArrayList<String>();
        var hasher = new CountingHasher(new AtomicInteger());
        var builder = oneStep()
                .inMemory()
                .events(event -> seen.add(event.name()))
                .hasher(hasher)
                .clock(new StillClock())
                .publicAddress(URI.create("https://club.example.org/auth"));
        try (var portcullis = builder.start()) {
            String token = new Journeys(portcullis.frontend()).token(Person.anyone());
            var session = portcullis
                    .frontend()
                    .toSession(new ToSession(Caller.nativeApp().withSessionToken(token)));
            assertThat(session.authenticatedAt()).isEqualTo(StillClock.START);
        }
        assertThat(seen).isNotEmpty();
        assertThat(hasher.hashed()).hasValue(1);
    }

    @Test
    void a_channel_of_ones_own_carries_mails_and_nothing_is_kept_in_the_inbox() throws Exception {
        var carried = new LinkedBlockingQueue<RenderedMessage>();
        var ada = Person.anyone();
        var builder = oneStep().inMemory().set("selfservice.flows.verification.enabled", "true");
        try (var portcullis = builder.channel(Channel.EMAIL, () -> carrying(carried))
                .channel(Channel.SMS, () -> carrying(carried))
                .start()) {
            new Journeys(portcullis.frontend()).register(ada);
            assertThat(carried.poll(1, TimeUnit.MINUTES).recipient()).isEqualTo(ada.email());
            assertThat(portcullis.inbox()).isEmpty();
        }
    }

    private static MessageChannel carrying(Queue<RenderedMessage> carried) {
        return message -> {
            carried.add(message);
            return new Delivery.Delivered();
        };
    }

    @Test
    void a_file_says_the_rest() throws Exception {
        String settings = "selfservice: {default_browser_return_url: https://app.example.org/}\n";
        Path file = Files.writeString(folder.resolve("club.yaml"), settings);
        try (var portcullis = Portcullis.with()
                .file(file)
                .inMemory()
                .schema("default", SCHEMA)
                .set("session.lifespan", "2h")
                .start()) {
            assertThat(portcullis.configuration().database().isMemory()).isTrue();
        }
    }

    @Test
    void what_is_missing_is_refused_by_name() {
        assertThatThrownBy(() -> Portcullis.with().events(null)).hasMessage("events");
        assertThatThrownBy(() -> Portcullis.with().set("dsn", null)).hasMessage("value");
        var builder = Portcullis.with();
        assertThatThrownBy(() -> builder.sqlite(null)).hasMessage("file");
        assertThatThrownBy(() -> builder.publicAddress(null)).hasMessage("address");
        assertThatThrownBy(() -> builder.schema("club", null)).hasMessage("text");
        assertThatThrownBy(() -> builder.mail(null, "club@example.org")).hasMessage("server");
        assertThatThrownBy(() -> builder.mail(URI.create("smtp://mail.example.org"), null))
                .hasMessage("from");
        assertThatThrownBy(() -> builder.channel(Channel.EMAIL, null)).hasMessage("opening");
    }

    private static boolean isKnown(Portcullis portcullis, String token) {
        var caller = Caller.nativeApp().withSessionToken(token);
        return Boolean.TRUE.equals(
                portcullis.frontend().toSession(new ToSession(caller)).active());
    }

    private record CountingHasher(AtomicInteger hashed, PasswordHasher real) implements PasswordHasher {
        CountingHasher(AtomicInteger hashed) {
            this(
                    hashed,
                    new ModularPasswordHasher(
                            ConfigurationSource.empty()
                                    .with("dsn", "memory")
                                    .read()
                                    .hashing()
                                    .hasher(),
                            new RandomSecretSource()));
        }

        @Override
        public PasswordHash hash(Password password) {
            hashed.incrementAndGet();
            return real.hash(password);
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            return real.matches(password, hash);
        }

        @Override
        public void verifyDecoy(Password password) {
            real.verifyDecoy(password);
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return real.isOutdated(hash);
        }
    }
}
