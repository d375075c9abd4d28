package dev.portcullis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.ui.UiContainer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsingTest {
    private static final ContractJson JSON = ContractJson.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"text\"",
                "-0.50",
                "[]",
                "{}",
                "[1,[2,{\"a\":[]}],\"b\"]",
                "{\"b\":1,\"a\":{\"d\":null,\"c\":false}}"
            })
    void any_value_is_read_and_written_the_same(String json) {
        assertThat(JSON.writeText(JSON.parseText(json))).isEqualTo(json);
    }

    @Test
    void numbers_keep_their_digits() {
        assertThat(JSON.parseText("1.50")).isEqualTo(new JsonNumber(new BigDecimal("1.50")));
        assertThat(JSON.writeText(JSON.parseText("123456789012345678901234567890")))
                .hasSize(30);
    }

    @ParameterizedTest
    @DisplayName("[S9] No number takes much when it is written out")
    @ValueSource(
            strings = {
                "1e999999999",
                "-1E-999999999",
                "0e999999999",
                "0e-999999999",
                "1e99999999999",
                "1e-99999999999",
                "1e1025",
                "0.1e-1024",
                "12e1024"
            })
    void huge_exponents_are_refused_wherever_they_stand(String number) {
        assertUnreadable(number);
        assertUnreadable("[1, {\"a\": " + number + "}]");
        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> JSON.parseText(number))
                .withMessageContaining("exponent of at most 1024");
    }

    @Test
    @DisplayName("[S9] No number has thousands of digits")
    void numbers_of_thousands_of_digits_are_refused() {
        assertUnreadable("1".repeat(513));
        assertUnreadable("1".repeat(5000));
        assertUnreadable("0." + "1".repeat(5000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1024", "-1e-1024", "1.7976931348623157E+308", "4.9E-324", "0e1024", "10e1023"})
    void numbers_as_large_as_any_double_are_read_and_stay_short(String number) {
        var read = (JsonNumber) JSON.parseText(number);
        assertThat(read.value()).isEqualTo(new BigDecimal(number));
        assertThat(read.value().toPlainString()).hasSizeLessThan(2_000);
    }

    @Test
    @DisplayName("[H8] Sixty four levels are read and one more is not")
    void sixty_four_levels_are_read_and_one_more_is_not() {
        assertThat(JSON.parseText(nested(64))).isInstanceOf(JsonArray.class);
        assertUnreadable(nested(65));
        assertUnreadable("[".repeat(1_000_000));
        assertUnreadable("{\"a\":".repeat(1_000_000));
    }

    @Test
    void members_that_are_ignored_may_not_nest_without_bound_either() {
        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> JSON.readText(UiContainer.class, "{\"new\":" + nested(100_000) + "}"));
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    @Test
    @DisplayName("[H8] Of members with one name the last counts, as in every other reader here")
    void of_members_with_one_name_the_last_counts() {
        assertThat(JSON.parseText("{\"a\":1,\"b\":2,\"a\":3}"))
                .isEqualTo(JsonObject.of("a", Json.of(3), "b", Json.of(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "{\"a\"",
                "{\"a\":}",
                "{\"a\":1,}",
                "[1,]",
                "[1 2]",
                "{} {}",
                "1 2",
                "nul",
                "01",
                "+1",
                ".5",
                "1.",
                "NaN",
                "'a'",
                "\"a",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "{a:1}",
                "404 page not found\n",
                "<html>",
                "\ufeff{}"
            })
    void what_is_not_json_is_refused(String text) {
        assertUnreadable(text);
    }

    @Test
    void bytes_that_are_no_utf_8_become_replacement_characters() {
        assertThat(JSON.parse(new byte[] {'"', (byte) 0xff, '"'})).isEqualTo(new JsonString("\ufffd"));
    }

    @Test
    void encodings_are_not_guessed() {
        assertThatExceptionOfType(UnreadableJson.class)
                .isThrownBy(() -> JSON.parse("[1,2]".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void escapes_are_resolved() {
        assertThat(JSON.parseText("\"\\u0061\\ud83d\\ude00\\ud83d\\/\\b\""))
                .isEqualTo(new JsonString("a\ud83d\ude00\ud83d/\b"));
    }

    @Test
    void arrays_and_objects_can_be_asked_for() {
        assertThat(JSON.readText(JsonArray.class, "[1]")).isEqualTo(new JsonArray(List.of(Json.of(1))));
        assertThatExceptionOfType(UnreadableJson.class).isThrownBy(() -> JSON.readText(JsonObject.class, "[1]"));
    }

    private static void assertUnreadable(String text) {
        assertThatExceptionOfType(UnreadableJson.class).isThrownBy(() -> JSON.parseText(text));
    }
}
