package dev.portcullis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What others depend on: the bom names all of it, in the version of the build, and each module has a name of its own. */
class PublishedModulesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");
    private static final Pattern MANAGED = Pattern.compile("<artifactId>portcullis-([a-z-]+)</artifactId>");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final Pattern OF_A_LIBRARY = Pattern.compile("</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<version\\.[a-z0-9.-]+>([^<]+)</version");
    private static final Pattern MODULE_NAME = Pattern.compile("<java.module.name>([a-z.]+)</java.module.name>");
    private static final Set<String> NOT_PUBLISHED =
            Set.of("bom", "architecture", "fuzzing", "benchmarks", "contract", "examples");

    @Test
    @DisplayName("[U37] The bom names every published module")
    void the_bom_names_every_published_module() throws IOException {
        String managed = pom("bom");
        managed = managed.substring(managed.indexOf("<dependencyManagement>"));
        assertThat(all(MANAGED, managed)).containsExactlyInAnyOrderElementsOf(published());
    }

    @Test
    void the_bom_has_the_version_of_the_build() throws IOException {
        assertThat(all(VERSION, pom("bom")).getFirst())
                .isEqualTo(all(VERSION, pom(".")).getFirst());
    }

    @Test
    void every_published_module_has_a_module_name_of_its_own() throws IOException {
        for (String module : published()) {
            assertThat(all(MODULE_NAME, pom(module))).as(module).hasSize(1);
        }
        var names = published().stream().map(PublishedModulesTest::moduleName).collect(Collectors.toSet());
        assertThat(names).hasSameSizeAs(published());
    }

    @Test
    @DisplayName("[I8] Each library has one version, and what is shipped is listed")
    void each_library_has_one_version_and_what_is_shipped_is_listed() throws IOException {
        String build = pom(".");
        String own = all(VERSION, build).getFirst();
        assertThat(all(OF_A_LIBRARY, build))
                .filteredOn(version -> !version.equals(own))
                .isNotEmpty()
                .allMatch(version -> version.matches("\\$\\{[a-z0-9.-]+}|[0-9][0-9A-Za-z.-]*"), "is pinned")
                .noneMatch(version -> version.endsWith("-SNAPSHOT"));
        assertThat(all(PROPERTY, build))
                .isNotEmpty()
                .allMatch(version -> version.matches("[0-9][0-9A-Za-z.-]*"), "is pinned");
        assertThat(build).contains("<artifactId>cyclonedx-maven-plugin</artifactId>", "<goal>makeBom</goal>");
    }

    private static List<String> published() throws IOException {
        var published = all(MODULE, pom(".")).stream()
                .filter(module -> !NOT_PUBLISHED.contains(module))
                .toList();
        assertThat(published).hasSizeGreaterThan(10);
        return published;
    }

    private static String moduleName(String module) {
        try {
            return all(MODULE_NAME, pom(module)).getFirst();
        } catch (IOException unreadable) {
            throw new AssertionError(module, unreadable);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String pom(String module) throws IOException {
        return Files.readString(ROOT.resolve(module).resolve("pom.xml"), StandardCharsets.UTF_8);
    }
}
