package dev.portcullis.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that says how to add a method is true: methods outside the engine need no more than it names. */
class AddAMethodPageTest {
    private static final Path PAGE = Path.of("..", "CONTRIBUTING.md");
    private static final Path TOYS = Path.of("src", "test", "java", "dev", "portcullis", "toy");
    private static final Pattern IMPORTED = Pattern.compile("import dev\\.portcullis\\.(domain\\.\\w+)\\.");
    private static final Pattern NAMED = Pattern.compile("`(domain\\.\\w+)`");

    private static Set<String> all(Pattern pattern, String text) {
        return new TreeSet<>(
                pattern.matcher(text).results().map(found -> found.group(1)).toList());
    }

    private static String section() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("## Add a sign-in method");
        return page.substring(start, page.indexOf("\n## ", start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ToySecondFactor.java", "ToyProvider.java", "ToyPigeon.java"})
    void a_method_outside_the_engine_sees_no_package_that_the_page_does_not_name(String toy) throws IOException {
        Set<String> seen = all(IMPORTED, Files.readString(TOYS.resolve(toy)));

        assertThat(seen).isNotEmpty();
        assertThat(all(NAMED, section())).containsAll(seen);
    }

    @Test
    void the_page_names_what_there_is() throws IOException {
        List<String> missing = all(Pattern.compile("`([A-Z]\\w+)`"), section()).stream()
                .filter(name -> !exists(name))
                .toList();

        assertThat(missing).isEmpty();
    }

    private static boolean exists(String type) {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(type + ".java"))
                    || isMemberOfMachines(type);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Inputs of the machines, such as {@code Elsewhere}. */
    private static boolean isMemberOfMachines(String type) {
        return List.of("login.LoginMachine", "settings.SettingsMachine").stream()
                .anyMatch(machine -> {
                    try {
                        Class.forName("dev.portcullis.domain." + machine + "$Input$" + type);
                        return true;
                    } catch (ClassNotFoundException absent) {
                        return false;
                    }
                });
    }
}
