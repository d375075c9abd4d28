package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarkusSettingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "trace, TRACE, INFO",
        "debug, DEBUG, INFO",
        "info, INFO, INFO",
        "warning, WARN, WARN",
        "error, ERROR, ERROR",
        "fatal, ERROR, ERROR",
        "panic, ERROR, ERROR"
    })
    @DisplayName("[U35] The level of the log is ours; libraries say what they say at info, or less")
    void the_level_is_ours(String configured, String ours, String libraries) throws IOException {
        Path file = Files.writeString(folder.resolve("portcullis.yaml"), """
                dsn: memory
                secrets: {default: [a-secret-for-tests-alone]}
                identity: {default_schema_id: any, schemas: [{id: any, url: "file://src/test/resources/person.schema.json"}]}
                selfservice: {default_browser_return_url: /}
                log: {level: %s}
                """.formatted(configured));
        var configuration = ConfigurationSource.empty().withFiles(List.of(file)).read();

        assertThat(QuarkusSettings.of(configuration, Map.of()))
                .containsEntry("quarkus.log.category.\"dev.portcullis\".level", ours)
                .containsEntry("quarkus.log.level", libraries);
    }
}
