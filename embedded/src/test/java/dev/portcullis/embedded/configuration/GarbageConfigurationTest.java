package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.problem.BadConfiguration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file, it is either a configuration or told as a bad one. */
class GarbageConfigurationTest {
    private static final int ROUNDS = 400;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "1e-999999999",
            "99999999999999999999999",
            "[]",
            "{}",
            "[[[]]]",
            "\"\"",
            "\"\\u0000\"",
            "\"file:///nowhere\"",
            "\"file://\\u0000\"",
            "\"base64://!\"",
            "\"http://[\"",
            "\"1h\"",
            "\"%%%\"",
            "{\"hook\": {}}",
            "[null]",
            "\"postgres://:@/\"",
            "&a [*a]",
            "!!java.net.URL [\"x\"]",
            "? [a]",
            "*nobody",
            "\"\\uD800\"",
            ".nan",
            "0x7fffffffffffffff",
            "\"base64://eyJwcm9wZXJ0aWVzIjogW119\"",
            "\"base64://bnVsbA==\"",
            "[{\"id\": \"default\", \"url\": \"base64://e30=\"}]");

    @TempDir
    Path folder;

    @Test
    void a_damaged_configuration_is_never_anything_else_than_bad() throws Exception {
        var random = new Random(20_26);
        String whole = profile();
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++)
            refused += isRefused(damaged(whole, random).getBytes(StandardCharsets.UTF_8));
        assertThat(refused).isBetween(ROUNDS / 3, ROUNDS);
    }

    @Test
    void random_bytes_are_never_anything_else_than_bad() throws Exception {
        var random = new Random(44_33);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            isRefused(bytes);
        }
    }

    @Test
    void deep_nesting_and_many_aliases_are_refused() throws Exception {
        assertThat(isRefused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isOne();
        assertThat(isRefused(("a: ".repeat(1) + "{a: ".repeat(50_000)).getBytes(StandardCharsets.UTF_8)))
                .isOne();
        var laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertThat(isRefused(laughs.toString().getBytes(StandardCharsets.UTF_8)))
                .isOne();
    }

    private int isRefused(byte[] text) throws Exception {
        Path file = Files.write(folder.resolve("garbage.yaml"), text);
        try {
            ConfigurationSource.empty().withFiles(List.of(file)).read();
            return 0;
        } catch (BadConfiguration bad) {
            assertThat(bad.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.line()).hasLineCount(1));
            return 1;
        }
    }

    private static String damaged(String whole, Random random) {
        String text = whole;
        for (int cuts = 1 + random.nextInt(3); cuts > 0; cuts--) text = damagedOnce(text, random);
        return text;
    }

    private static String damagedOnce(String text, Random random) {
        int at = random.nextInt(text.length());
        String value = VALUES.get(random.nextInt(VALUES.size()));
        int colon = text.indexOf(": ", at);
        if (colon < 0 || random.nextInt(4) == 0) return text.substring(0, at) + value + text.substring(at);
        int end = endOfValue(text, colon + 2);
        return text.substring(0, colon + 2) + value + text.substring(end);
    }

    private static int endOfValue(String text, int start) {
        int comma = text.indexOf(",\n", start);
        int line = text.indexOf('\n', start);
        if (line < 0) return text.length();
        return comma >= 0 && comma < line ? comma : line;
    }

    private String profile() throws Exception {
        var resource = Objects.requireNonNull(getClass().getResource("/profiles/all-methods.json"));
        var schemas = Objects.requireNonNull(getClass().getResource("/schemas"));
        return Files.readString(Path.of(resource.toURI()))
                .replace("{schemas}", Path.of(schemas.toURI()).toString());
    }
}
