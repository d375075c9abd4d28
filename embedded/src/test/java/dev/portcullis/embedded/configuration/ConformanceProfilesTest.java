package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.serve.CorsSettings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance suite's configurations are read, whatever they ask for. */
class ConformanceProfilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("profiles")
    void a_profile_is_read(Path profile) throws Exception {
        Configuration configuration = read(profile);
        assertThat(configuration.engine().schemas()).isNotEmpty();
        assertThat(configuration.engine().publicUrl()).isNotBlank();
        assertThat(configuration.courier().smtp()).isPresent();
    }

    @Test
    void the_default_profile_means_what_it_says() throws Exception {
        Configuration configuration = read(profile("default"));
        var engine = configuration.engine();
        assertThat(configuration.serve().port()).isEqualTo(24330);
        assertThat(configuration.database().dsn()).startsWith("sqlite:///").endsWith("?_fk=true&mode=rwc");
        assertThat(configuration.hashing().hasher().bcryptCost()).isEqualTo(8);
        assertThat(engine.registration().profileFirst()).isFalse();
        assertThat(engine.registration().after().hooks("password"))
                .extracting("name")
                .containsExactly("session");
        assertThat(engine.settings().privilegedFor()).hasMinutes(15);
        assertThat(engine.settings().requiresHighestLevel()).isFalse();
        assertThat(engine.methods().enabled()).containsExactlyInAnyOrder("password", "profile", "code");
        assertThat(engine.methods().password().breaches().lookup()).isFalse();
        assertThat(engine.allowedReturnUrls()).hasSize(4);
        assertThat(engine.defaultSchemaId()).isEqualTo("person");
    }

    @Test
    void cookies_take_over_what_the_session_leaves_open() throws Exception {
        var scoped = read(profile("scoped-cookies")).engine();
        assertThat(scoped.session().cookie().domain()).isEqualTo("example.org");
        assertThat(scoped.session().cookie().path()).isEqualTo("/auth");
        assertThat(scoped.session().cookie().sameSite()).isEqualTo("Strict");
        assertThat(scoped.cookies().sameSite()).isEqualTo("Lax");
        var named = read(profile("named-cookies")).engine();
        assertThat(named.session().cookie().name()).isEqualTo("conformance_session");
        assertThat(named.cookies().domain()).isNull();
        assertThat(named.cookies().path()).isEqualTo("/");
    }

    @Test
    void a_proxied_address_is_kept_to_the_letter() throws Exception {
        assertThat(read(profile("proxied")).engine().publicUrl()).isEqualTo("https://www.example.org/auth/");
    }

    @Test
    void other_origins_are_told_in_full() throws Exception {
        CorsSettings cors = Objects.requireNonNull(read(profile("cors")).serve().cors());
        assertThat(cors.allowedOrigins()).containsExactly("https://app.example.org", "https://*.wild.example.org");
        assertThat(cors.maxAge()).hasSeconds(600);
    }

    private Configuration read(Path profile) throws IOException, URISyntaxException {
        String text = Files.readString(profile)
                .replace("{schemas}", resource("/schemas").toString())
                .replace("{folder}", folder.toString());
        return ConfigurationSource.empty()
                .withFiles(List.of(Written.file(folder, "config.yml", text)))
                .read();
    }

    static Stream<Path> profiles() throws Exception {
        List<Path> found = Files.list(resource("/profiles")).toList();
        assertThat(found).hasSizeGreaterThan(12);
        return found.stream();
    }

    private static Path profile(String name) throws URISyntaxException {
        return resource("/profiles").resolve(name + ".json");
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ConformanceProfilesTest.class.getResource(name))
                .toURI());
    }
}
