package dev.portcullis.embedded;

import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.embedded.configuration.SecretsFile;
import dev.portcullis.embedded.courier.Channels;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.ports.captcha.Captcha;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordPepper;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a program says of its {@link Portcullis}. Each method changes this builder; what is not said is as at a start without a file.
 * Nothing is ever written where nobody said so.
 */
public final class PortcullisBuilder {
    private static final String DATABASE = "dsn";
    private static final String MEMORY = "memory";

    private final List<Path> files = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private OwnParts parts = OwnParts.NONE;
    private @Nullable Path secrets;
    private @Nullable Path besideDatabase;

    PortcullisBuilder() {}

    /** A file in YAML or JSON; what is said here besides wins over it, and later files over earlier ones. */
    public PortcullisBuilder file(Path file) {
        files.add(Objects.requireNonNull(file, "file"));
        return this;
    }

    /** Any key of the configuration, with dots. @param value as one would write it in YAML */
    public PortcullisBuilder set(String key, String value) {
        settings.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /** Keep nothing beyond this program's end: for trials and tests. */
    public PortcullisBuilder inMemory() {
        besideDatabase = null;
        return set(DATABASE, MEMORY);
    }

    /** Keep everything in this file of SQLite, which is made when it is missing; secrets beside it, unless told otherwise. */
    public PortcullisBuilder sqlite(Path file) {
        Path whole = Objects.requireNonNull(file, "file").toAbsolutePath().normalize();
        besideDatabase = whole.getParent();
        return set(DATABASE, "sqlite://" + whole);
    }

    /**
     * Keep everything behind this pool, which stays the caller's to close: PostgreSQL, in a schema of its own. For SQLite the
     * file behind it is opened once more.
     */
    public PortcullisBuilder database(DataSource database) {
        parts = parts.with(Objects.requireNonNull(database, "database"));
        besideDatabase = null;
        return set(DATABASE, MEMORY);
    }

    /** Make secrets at the first start and keep them in this folder, in {@code secrets.json}, readable by their owner alone. */
    public PortcullisBuilder secretsIn(Path folder) {
        secrets = Objects.requireNonNull(folder, "folder");
        return this;
    }

    /**
     * These secrets, for everything: the first makes, all of them check, so that they can be changed. Nodes that share a database
     * share them.
     *
     * @param values each of 16 characters at least
     */
    public PortcullisBuilder secrets(String... values) {
        String list = JsonArray.ofTexts(List.of(values)).toString();
        return set("secrets.default", list).set("secrets.cookie", list);
    }

    /** The address that browsers see, with the path that the public API stands below. */
    public PortcullisBuilder publicAddress(URI address) {
        return set(
                "serve.public.base_url",
                Objects.requireNonNull(address, "address").toString());
    }

    /**
     * What people are: the identity schema that new ones get.
     *
     * @param id by which identities name it
     * @param text a JSON Schema
     */
    public PortcullisBuilder schema(String id, String text) {
        byte[] bytes = Objects.requireNonNull(text, "text").getBytes(StandardCharsets.UTF_8);
        String url = "base64://" + Base64.getEncoder().encodeToString(bytes);
        JsonObject schema = JsonObject.of("id", Json.of(Objects.requireNonNull(id, "id")), "url", Json.of(url));
        return set("identity.default_schema_id", id).set("identity.schemas", new JsonArray(List.of(schema)).toString());
    }

    /**
     * As {@link #schema}, from the class path.
     *
     * @param beside the class beside which the file lies; a name that begins with a slash is a whole one
     * @throws IllegalArgumentException if there is no such file
     */
    public PortcullisBuilder schema(String id, Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no " + name + " beside " + beside.getName());
            }
            return schema(id, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalArgumentException(name + " cannot be read", broken);
        }
    }

    /**
     * Who carries mails.
     *
     * @param server as {@code smtps://user:password@mail.example.org:465}
     * @param from the address that they come from
     */
    public PortcullisBuilder mail(URI server, String from) {
        return set(
                        "courier.smtp.connection_uri",
                        Objects.requireNonNull(server, "server").toString())
                .set("courier.smtp.from_address", Objects.requireNonNull(from, "from"));
    }

    /**
     * Who carries mails, or text messages, in a way of your own, whatever the configuration says of them.
     *
     * @param channel {@link Channel#EMAIL} or {@link Channel#SMS}
     * @param opening makes one for each message under way; must be quick. What it makes keeps to {@link MessageChannel}
     */
    public PortcullisBuilder channel(Channel channel, Supplier<? extends MessageChannel> opening) {
        parts = parts.with(
                Objects.requireNonNull(channel, "channel"),
                Channels.pooled(Objects.requireNonNull(opening, "opening")));
        return this;
    }

    /** Make and check passwords by this, as it is: how many at once is its own matter. */
    public PortcullisBuilder hasher(PasswordHasher hasher) {
        parts = parts.with(Objects.requireNonNull(hasher, "hasher"));
        return this;
    }

    /** Mix what this makes into passwords before they are hashed, for instance with a key that never leaves a key service. */
    public PortcullisBuilder pepper(PasswordPepper pepper) {
        parts = parts.with(Objects.requireNonNull(pepper, "pepper"));
        return this;
    }

    /** Ask for this before what is costly, in the flows that {@code portcullis.captcha.flows} names. */
    public PortcullisBuilder captcha(Captcha captcha) {
        parts = parts.with(Objects.requireNonNull(captcha, "captcha"));
        return this;
    }

    /** Tell this of every event, for instance to count it; it must be quick. */
    public PortcullisBuilder events(EventSink events) {
        parts = parts.with(Objects.requireNonNull(events, "events"));
        return this;
    }

    /** The time that all moments are taken from: for tests, which cannot wait until something expires. */
    public PortcullisBuilder clock(InstantSource clock) {
        parts = parts.with(Objects.requireNonNull(clock, "clock"));
        return this;
    }

    /**
     * Open the database and put everything together.
     *
     * @throws BadConfiguration with everything that is wrong
     */
    public Portcullis start() {
        return Portcullis.start(configuration(), parts);
    }

    private Configuration configuration() {
        if (files.isEmpty() && !settings.containsKey(DATABASE)) {
            throw bad(DATABASE, "say where to keep everything: sqlite(…), database(…) or inMemory()");
        }
        if (needsSecrets()) {
            keepSecrets();
        }
        var source = ConfigurationSource.empty().withFiles(files);
        for (var setting : settings.entrySet()) {
            source = source.with(setting.getKey(), setting.getValue());
        }
        return source.read();
    }

    // Files name their secrets themselves, or are warned.
    private boolean needsSecrets() {
        boolean said = settings.keySet().stream().anyMatch(key -> key.startsWith("secrets."));
        boolean kept = parts.database() != null || !MEMORY.equals(settings.get(DATABASE));
        return !said && (keptIn() != null || kept && files.isEmpty());
    }

    private @Nullable Path keptIn() {
        return secrets == null ? besideDatabase : secrets;
    }

    private void keepSecrets() {
        Path folder = keptIn();
        if (folder == null) {
            throw bad("secrets", "say what they are, by secrets(…), or where to keep them, by secretsIn(…)");
        }
        new SecretsFile(folder)
                .readOrMake()
                .members()
                .forEach((name, values) -> settings.put("secrets." + name, values.toString()));
    }

    private static BadConfiguration bad(String key, String sentence) {
        return new BadConfiguration(new Problem(key, sentence));
    }
}
