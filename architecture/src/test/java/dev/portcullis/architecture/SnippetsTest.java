package dev.portcullis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for programmers show is in a program that the build compiles and runs, letter by letter. */
class SnippetsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET = Pattern.compile("```(?:java|properties)\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embedding.md",
                "client.md",
                "pages.md",
                "quarkus.md",
                "spring.md",
                "events.md",
                "tokens.md",
                "federation.md",
                "testing.md",
                "contract-suite.md"
            })
    void every_snippet_of_a_page_is_in_an_example(String page) {
        String examples = examples();
        assertThat(snippets(read(ROOT.resolve("docs").resolve(page))))
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(examples).contains(snippet));
    }

    private static List<String> snippets(String page) {
        return SNIPPET.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String examples() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
            return files.filter(SnippetsTest::isSource).map(SnippetsTest::read).reduce(elsewhere(), String::concat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Whole journeys go through them. The last two read what their pages show in other languages from there.
    private static String elsewhere() {
        Path embedded = ROOT.resolve("embedded/src/test/java/dev/portcullis/embedded");
        return read(ROOT.resolve("server/src/test/java/dev/portcullis/server/pages/PagesElsewhere.java"))
                + read(embedded.resolve("DocumentedServicesTest.java"))
                + read(embedded.resolve("federation/DocumentedFederationTest.java"));
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return (name.contains("/src/main/") || name.contains("/tests-of-your-own/src/test/"))
                && (name.endsWith(".java") || name.endsWith(".properties"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
