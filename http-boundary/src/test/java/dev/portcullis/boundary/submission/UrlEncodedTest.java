package dev.portcullis.boundary.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlEncodedTest {
    @Test
    void fields_keep_their_order_and_all_their_values() {
        assertThat(form("b=2&a=1&b=3"))
                .hasValueSatisfying(fields -> assertThat(fields)
                        .containsExactly(Map.entry("b", List.of("2", "3")), Map.entry("a", List.of("1"))));
    }

    @Test
    void percent_and_plus_are_decoded_as_utf_8() {
        assertThat(form("name=J%C3%BCrgen+M%c3%b6ller&%C3%A4=%00"))
                .contains(Map.of("name", List.of("Jürgen Möller"), "ä", List.of("\0")));
    }

    @Test
    void bytes_beyond_ascii_count_as_utf_8_too() {
        assertThat(form("name=Jürgen")).contains(Map.of("name", List.of("Jürgen")));
    }

    @Test
    void a_name_may_stand_alone_and_pairs_may_be_empty() {
        assertThat(form("&&a&=b&")).contains(Map.of("a", List.of(""), "", List.of("b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%1", "a=%zz", "%=a", "a=1;b=2", "good=1&bad=%"})
    void a_form_with_a_malformed_part_is_unreadable(String body) {
        assertThat(form(body)).isEmpty();
    }

    @Test
    void a_query_passes_malformed_parts_over() {
        assertThat(UrlEncoded.parseQuery("bad=%&good=1&worse;=2")).isEqualTo(Map.of("good", List.of("1")));
    }

    @Test
    @DisplayName("[H8] More fields than any form has are unreadable")
    void more_fields_than_any_form_has_are_unreadable() {
        assertThat(form("a&".repeat(1_000_000))).isEmpty();
    }

    private static Optional<Map<String, List<String>>> form(String body) {
        return UrlEncoded.parseForm(body.getBytes(StandardCharsets.UTF_8));
    }
}
