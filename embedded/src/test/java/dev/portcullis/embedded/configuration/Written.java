package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A configuration written by a test: the smallest one that works, and what the test adds. */
final class Written {
    /** A schema with one trait, {@code email}, as base64. */
    static final String SCHEMA = "base64://"
            + "eyJwcm9wZXJ0aWVzIjp7InRyYWl0cyI6eyJ0eXBlIjoib2JqZWN0IiwicHJvcGVydGllcyI6eyJlbWFpbCI6eyJ0eXBlIjoic3RyaW5nIn19fX19";

    /** Whatever has to be said. */
    static final String SMALLEST = """
            dsn: memory
            selfservice: {default_browser_return_url: https://app.example.org/}
            identity: {schemas: [{id: default, url: "%s"}]}
            secrets: {cookie: [a-cookie-secret-for-tests], cipher: [a-cipher-secret-of-32-characters]}
            """.formatted(SCHEMA);

    private Written() {}

    /** What comes of the smallest configuration with more of it in a second file. */
    static Configuration with(Path folder, String yaml) {
        return with(folder, yaml, Map.of());
    }

    static Configuration with(Path folder, String yaml, Map<String, String> environment) {
        return ConfigurationSource.empty()
                .withFiles(List.of(file(folder, "smallest.yaml", SMALLEST), file(folder, "more.yaml", yaml)))
                .withEnvironment(environment)
                .read();
    }

    /** The lines that tell what is wrong. */
    static List<String> problems(Path folder, String yaml) {
        return problems(() -> with(folder, yaml));
    }

    static List<String> problems(Runnable reading) {
        return catchThrowableOfType(BadConfiguration.class, reading::run).problems().stream()
                .map(Problem::line)
                .toList();
    }

    static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
