package dev.portcullis.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The roads of a submission that {@code docs/architecture.md} lists are short, and lead through files that exist. */
class RoadsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final int MOST_HOPS = 8;

    private static List<List<String>> roads() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/architecture.md"))) {
            return lines.filter(line -> line.startsWith("| a") || line.startsWith("| settings"))
                    .filter(line -> line.contains("Resource`"))
                    .map(line -> NAME.matcher(line)
                            .results()
                            .map(found -> found.group(1))
                            .toList())
                    .toList();
        }
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Stream.of("domain", "http-boundary", "adapter-jdbc")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(RoadsTest::walk)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void each_road_has_eight_hops_at_most_in_files_that_exist() throws IOException {
        Set<String> files = files();

        assertThat(roads()).hasSize(5).allSatisfy(road -> {
            assertThat(road).hasSizeLessThanOrEqualTo(MOST_HOPS);
            assertThat(files).containsAll(road);
        });
    }
}
