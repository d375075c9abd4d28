package dev.portcullis.embedded.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of every length and depth that a configuration may have. */
class YamlTextTest {
    private static final int LONG = 1_400_000;
    private static final int DEEPEST = 100;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    @DisplayName("[U27] a value as long as a mebibyte in base64 costs no more than as much text in short values")
    void a_long_value_costs_no_more_than_short_ones() {
        String one = "a: " + "x".repeat(LONG);
        String many = "- xxxxxxx\n".repeat(LONG / 10);

        assertThat(cost(one)).isLessThan(2 * cost(many));
    }

    /** The least processor time of a few tries, in nanoseconds. */
    private static long cost(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        return LongStream.range(0, 5)
                .map(times -> {
                    long start = threads.getCurrentThreadCpuTime();
                    YamlText.parse("text", text);
                    return threads.getCurrentThreadCpuTime() - start;
                })
                .min()
                .orElseThrow();
    }

    /** Around what is read in one piece at least, with a character of two units and one of three bytes at its edge. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 5000, LONG})
    void a_value_of_any_length_is_read_whole(int length) {
        for (String end : List.of("", "ä", "€", "\uD83D\uDE00")) {
            String value = "x".repeat(length) + end;

            assertThat(YamlText.parse("text", "['" + value + "']")).isEqualTo(new JsonArray(List.of(Json.of(value))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DEEPEST, DEEPEST + 1, 10_000, 1_000_000})
    @DisplayName("[H8] texts are nested a hundred levels deep at most, closed or not")
    void texts_are_nested_a_hundred_levels_deep_at_most(int depth) {
        for (String text : List.of("[".repeat(depth) + "]".repeat(depth), "{a: ".repeat(depth) + "}".repeat(depth))) {
            if (depth <= DEEPEST) {
                assertThat(YamlText.parse("text", text)).isNotNull();
            } else {
                assertThatExceptionOfType(BadConfiguration.class)
                        .isThrownBy(() -> YamlText.parse("text", text))
                        .withMessageContaining("nested deeper than " + DEEPEST);
                assertThatExceptionOfType(BadConfiguration.class)
                        .isThrownBy(() -> YamlText.parse("text", text.substring(0, text.length() - 1)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x: &a [*a]",
                "x: &a {y: *a}",
                "x: &a {<<: *a}",
                "x: &a {<<: [*a, *a]}",
                "x: &a {y: &b {<<: *a}, <<: *b}",
                "x: &a\n  y: 1\n  <<: {z: *a}"
            })
    @DisplayName("[H8] a value that holds itself, or is merged with itself, is refused")
    void a_value_that_holds_itself_is_refused(String text) {
        assertTimeoutPreemptively(A_MINUTE, () -> refused(text, "a value that holds itself"));
    }

    @Test
    @DisplayName("[H8] aliases do not make more of a text than memory holds")
    void aliases_do_not_make_more_of_a_text_than_memory_holds() {
        String twice = "a0: &a0 [1, 2]\n"
                + IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1))
                        .collect(Collectors.joining());
        String wide = "a: &a [" + "1,".repeat(50_000) + "]\nb: [*a, *a, *a, *a]";

        assertThat(YamlText.parse("text", twice)).isInstanceOf(JsonObject.class);
        refused(wide, "holds more than 200000 values");
        refused("[" + "1,".repeat(200_000) + "]", "holds more than 200000 values");
        refused(twice + "b: *a0", "uses aliases for lists and maps more than 20 times");
    }

    @Test
    void a_map_takes_what_it_lacks_from_those_it_is_merged_with() {
        String text = "base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\nx: {<<: [*base, *more], a: 5}";

        assertThat(YamlText.parse("text", text))
                .isInstanceOfSatisfying(
                        JsonObject.class,
                        map -> assertThat(map.get("x")).contains(YamlText.parse("text", "{a: 5, b: 2, c: 4}")));
    }

    private static void refused(String text, String why) {
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> YamlText.parse("text", text))
                .withMessageContaining(why);
    }
}
