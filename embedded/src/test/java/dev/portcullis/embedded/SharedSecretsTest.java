package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.embedded.configuration.SecretSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes that share a database share secrets, or are told that they do not. */
class SharedSecretsTest {
    private static final String A = "a-secret-of-thirty-two-letters-1";
    private static final String B = "b-secret-of-thirty-two-letters-2";
    private static final String C = "c-secret-of-thirty-two-letters-3";

    private final Map<String, String> left = new HashMap<>();
    private final SharedSecrets shared = new SharedSecrets((name, text) -> Optional.ofNullable(left.put(name, text)));

    private static SecretSettings secrets(String letters) {
        List<String> list = letters.chars()
                .mapToObj(letter -> letter == 'A' ? A : letter == 'B' ? B : C)
                .toList();
        return new SecretSettings(list, list, list);
    }

    @ParameterizedTest(name = "after {0}, {1}: told {2}")
    @CsvSource({
        "A,A,false",
        "A,BA,false",
        "BA,AB,false",
        "AB,CBA,false",
        "A,B,true",
        "BA,A,true",
        "AB,B,true",
        "ABC,BC,true"
    })
    @DisplayName("[I1] A node that lacks the secret by which the one before it made new values is told, and no other")
    void who_lacks_the_secret_of_the_node_before_is_told(String before, String now, boolean told) {
        assertThat(shared.warnings(secrets(before))).isEmpty();
        assertThat(shared.warnings(secrets(now))).hasSize(told ? 3 : 0);
    }

    @Test
    void each_list_is_looked_at_by_itself() {
        shared.warnings(new SecretSettings(List.of(A), List.of(A), List.of(A)));
        assertThat(shared.warnings(new SecretSettings(List.of(A), List.of(B, A), List.of(B, A))))
                .isEmpty();
        assertThat(shared.warnings(new SecretSettings(List.of(C), List.of(B, A), List.of(B, A))))
                .singleElement()
                .asString()
                .startsWith("secrets.default");
    }

    @Test
    void what_is_left_shows_no_secret() {
        shared.warnings(new SecretSettings(List.of(A), List.of(B), List.of(C)));
        assertThat(left.values())
                .hasSize(3)
                .noneMatch(text -> text.contains(A) || text.contains(B) || text.contains(C));
    }

    @Test
    void the_second_node_says_so_in_its_log(@TempDir Path folder) {
        assertThat(warningsOf(folder, A)).noneMatch(line -> line.contains("last used with"));
        assertThat(warningsOf(folder, A)).noneMatch(line -> line.contains("last used with"));
        assertThat(warningsOf(folder, B)).anyMatch(line -> line.contains("last used with"));
    }

    private static List<String> warningsOf(Path folder, String secret) {
        var lines = new ArrayList<String>();
        var log = Logger.getLogger(Portcullis.class.getName());
        var listening = new Listening(lines);
        var level = log.getLevel();
        log.setLevel(Level.WARNING);
        log.addHandler(listening);
        try {
            var source = ConfigurationSource.empty()
                    .withData(folder)
                    .with("dsn", "sqlite://" + folder.resolve("people.sqlite"))
                    .with("secrets.default", List.of(secret).toString());
            Portcullis.start(source.read()).close();
            return lines;
        } finally {
            log.removeHandler(listening);
            log.setLevel(level);
        }
    }

    private static final class Listening extends Handler {
        private final List<String> lines;

        private Listening(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
