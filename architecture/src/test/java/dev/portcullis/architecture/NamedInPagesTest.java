package dev.portcullis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types and methods that the pages name are there, by these names. */
class NamedInPagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern EXAMPLE = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("`@?([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+)\\([^`]*|\\([^`]*)?`");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");
    /** Types of Java and of libraries. */
    private static final Set<String> FOREIGN =
            Set.of("DataSource", "DisplayName", "IllegalStateException", "NullMarked");

    /** The text of every file that declares a type, by the type's name. */
    private static final Map<String, String> TYPES = new HashMap<>();

    @BeforeAll
    static void read() {
        for (Path file : below(ROOT, ".java")) {
            String text = text(file);
            DECLARED.matcher(text).results().forEach(type -> TYPES.merge(type.group(1), text, String::concat));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "docs/architecture.md",
                "docs/client.md",
                "docs/contract-suite.md",
                "docs/embedding.md",
                "docs/testing.md"
            })
    void what_a_page_names_is_there(String page) {
        assertThat(missing(text(ROOT.resolve(page)))).isEmpty();
    }

    @Test
    void what_is_not_there_is_found() {
        assertThat(missing("`LoginService` calls `LoginMachine.advance(state, input)` of a `LoginMachine`."))
                .isEmpty();
        assertThat(
                        missing(
                                "`LoginServant` calls `LoginMachine.retreat()`; `@NullMarked`; `a_word`; `GET`; ```\n`Here`\n```"))
                .containsExactly("LoginServant", "LoginMachine.retreat");
    }

    private static List<String> missing(String page) {
        var missing = new ArrayList<String>();
        Matcher named = NAMED.matcher(EXAMPLE.matcher(page).replaceAll(""));
        while (named.find()) {
            String type = named.group(1);
            String method = named.group(2);
            if (FOREIGN.contains(type)) {
                continue;
            }
            if (!TYPES.containsKey(type)) {
                missing.add(type);
            } else if (method != null && !TYPES.get(type).contains(" " + method + "(")) {
                missing.add(type + "." + method);
            }
        }
        return missing;
    }

    private static List<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
