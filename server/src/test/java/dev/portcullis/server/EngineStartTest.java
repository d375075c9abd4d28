package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An engine that starts beside Quarkus is the one that Quarkus gets, and fails as one that starts in its turn. */
class EngineStartTest {
    private final Configuration working = configuration("memory");

    @Test
    void an_engine_is_handed_over_once() {
        EngineStart.begin(working);
        try (Portcullis first = EngineStart.take(working);
                Portcullis second = EngineStart.take(working)) {
            assertThat(first).isNotSameAs(second);
            assertThat(first.ready()).isEmpty();
            assertThat(second.ready()).isEmpty();
        }
    }

    @Test
    void why_a_start_failed_is_told_to_whoever_takes_the_engine() {
        var broken = configuration("sqlite://" + Path.of("pom.xml").toAbsolutePath());
        EngineStart.begin(broken);
        assertThatThrownBy(() -> EngineStart.take(broken))
                .satisfies(failure -> assertThat(StartupError.of(failure))
                        .startsWith("portcullis: dsn: ")
                        .doesNotContain(System.lineSeparator()));
    }

    private static Configuration configuration(String dsn) {
        return ConfigurationSource.empty()
                .withFiles(List.of(Path.of("src", "test", "resources", "memory.yaml")))
                .withEnvironment(Map.of("DSN", dsn))
                .read();
    }
}
