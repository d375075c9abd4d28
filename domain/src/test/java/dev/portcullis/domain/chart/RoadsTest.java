package dev.portcullis.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The roads of a submission that {@code docs/architecture.md} lists are short, and each file leads to the next. */
class RoadsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern IMPLEMENTED =
            Pattern.compile("(?:class|record) \\w+(?:\\([^)]*\\))?\\s+implements ([^{]*)\\{");
    private static final Pattern STORE = Pattern.compile("Jdbc(\\w+?)(?:y)?Store");
    private static final int MOST_HOPS = 8;

    private final Map<String, String> sources = sources();

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

    private static Map<String, String> sources() {
        return Stream.of("domain", "http-boundary", "adapter-jdbc")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(RoadsTest::walk)
                .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), RoadsTest::read, String::concat));
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void each_road_has_eight_hops_at_most() throws IOException {
        assertThat(roads()).hasSize(5).allSatisfy(road -> assertThat(road).hasSizeLessThanOrEqualTo(MOST_HOPS));
    }

    @Test
    void each_hop_is_a_file_that_one_before_it_speaks_of() throws IOException {
        assertThat(roads()).allSatisfy(road -> {
            assertThat(sources).containsKeys(road.toArray(String[]::new));
            for (int hop = 1; hop < road.size(); hop++) {
                String next = road.get(hop);
                assertThat(road.subList(0, hop)).as(next).anyMatch(before -> speaksOf(before, next));
            }
        });
    }

    private boolean speaksOf(String hop, String next) {
        return namesOf(next).stream()
                .anyMatch(name -> Pattern.compile("\\b" + name + "\\b")
                        .matcher(sources.getOrDefault(hop, ""))
                        .find());
    }

    /** A class is spoken of by its name or by that of what it implements, a store by what a unit of work calls it. */
    private Set<String> namesOf(String type) {
        var names = new HashSet<>(Set.of(type));
        Matcher implemented = IMPLEMENTED.matcher(sources.getOrDefault(type, ""));
        if (implemented.find()) {
            names.addAll(List.of(implemented.group(1).strip().split("\\W+")));
        }
        Matcher store = STORE.matcher(type);
        if (store.matches()) {
            names.add("stores\\.%s(s|ies)".formatted(store.group(1).toLowerCase(Locale.ROOT)));
        }
        return names;
    }
}
