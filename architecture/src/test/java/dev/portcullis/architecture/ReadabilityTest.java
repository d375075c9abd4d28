package dev.portcullis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What one can read at a sitting: short methods, files that end, nothing twice. */
class ReadabilityTest {
    private static final int LONGEST_FILE = 350;
    private static final int MEDIAN = 4;
    private static final int NINE_OF_TEN = 12;
    private static final int SAME_LINES = 12;

    private static final List<Source> SOURCES = Source.all();

    @Test
    void methods_are_short() {
        List<Integer> lengths = Source.methodLengths(SOURCES).stream().sorted().toList();
        assertThat(lengths).hasSizeGreaterThan(5_000);
        assertThat(lengths.get(lengths.size() / 2))
                .as("lines of the middle method")
                .isLessThanOrEqualTo(MEDIAN);
        assertThat(lengths.get(lengths.size() * 9 / 10))
                .as("lines that nine of ten methods have at most")
                .isLessThanOrEqualTo(NINE_OF_TEN);
    }

    @Test
    void files_end_before_one_is_tired() {
        assertThat(SOURCES.stream()
                        .filter(source -> source.lines().size() > LONGEST_FILE)
                        .map(Source::name))
                .isEmpty();
    }

    @Test
    void no_passage_stands_twice() {
        assertThat(Passages.twice(SOURCES, SAME_LINES)).isEmpty();
    }

    @Test
    void a_passage_that_stands_twice_is_found() {
        var one = new Source("One.java", List.of("class One {", "  a();", "", "  // why", "  b();", "  c();", "}"));
        var other = new Source("Other.java", List.of("class Other {", "  x();", "  a();", "  b();", "  c();", "}"));
        assertThat(Passages.twice(List.of(one, other), 3)).containsExactly("One.java:2 and Other.java:3");
        assertThat(Passages.twice(List.of(one, other), 4)).isEmpty();
    }

    @Test
    void a_method_is_as_long_as_what_stands_between_its_braces() {
        var source = new Source(
                "One.java",
                List.of("class One {", "  int a() {", "    int x = 1;", "    return x;", "  }", "  void b() {}", "}"));
        assertThat(Source.methodLengths(List.of(source))).containsExactly(2, 0);
    }
}
