package dev.portcullis.boundary.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.flow.Submission.FormBody;
import dev.portcullis.ports.flow.Submission.JsonBody;
import dev.portcullis.ports.flow.Submission.Unreadable;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {
    private static final SubmissionReader READER = new SubmissionReader(ContractJson.create());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "APPLICATION/JSON",
                " application/json "
            })
    void json_is_read_under_every_writing_of_its_type(String type) {
        assertThat(read(type, "{\"a\":\"b\"}")).isEqualTo(new JsonBody(JsonObject.of("a", Json.of("b"))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "text/plain", "application/xml", "application/problem+json", "nonsense", ";"})
    void other_types_are_unreadable(String type) {
        assertThat(read(type, "{}")).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"method\": \"password\"", "method=password", "{} {}", "\ufeff"})
    void malformed_json_is_unreadable(String body) {
        assertThat(read("application/json", body)).isInstanceOf(Unreadable.class);
    }

    @Test
    void json_that_is_no_object_is_for_the_flow_to_refuse() {
        assertThat(read("application/json", "null")).isEqualTo(new JsonBody(JsonNull.NULL));
    }

    @ParameterizedTest
    @DisplayName("[S30] What is no UTF-8 is not guessed at")
    @ValueSource(strings = {"\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00e2\u0082", "\u00f4\u0090\u0080\u0080"})
    void bytes_that_are_no_text_are_unreadable(String octets) {
        byte[] json = ("{\"a\":\"" + octets + "\"}").getBytes(StandardCharsets.ISO_8859_1);
        byte[] form = ("a=" + octets).getBytes(StandardCharsets.ISO_8859_1);
        var escaped = new StringBuilder("a=x");
        octets.chars().forEach(octet -> escaped.append("%%%02x".formatted(octet)));

        assertThat(READER.read("application/json", json)).isInstanceOf(Unreadable.class);
        assertThat(READER.read("application/x-www-form-urlencoded", form)).isInstanceOf(Unreadable.class);
        assertThat(read("application/x-www-form-urlencoded", escaped.toString()))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @DisplayName("[S9] Numbers are bounded when they are read, and refused in words")
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e2000"})
    void huge_numbers_are_told(String number) {
        assertThat(read("application/json", "{\"traits\":{\"age\":" + number + "}}"))
                .isEqualTo(new Unreadable("The JSON of the request holds a number that is too long or too large."));
    }

    @Test
    void nul_and_lone_surrogates_survive() {
        assertThat(read("application/json", "{\"a\":\"\\u0000\\ud800\"}"))
                .isEqualTo(new JsonBody(JsonObject.of("a", Json.of("\0\ud800"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deep_nesting_is_unreadable(String opening) {
        assertThat(read("application/json", opening.repeat(50_000))).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_body_of_very_many_values_is_unreadable() {
        assertThat(read("application/json", "[" + "1,".repeat(200_000) + "1]")).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_form_is_read_with_parameters_of_its_type_too() {
        assertThat(read("application/x-www-form-urlencoded; charset=utf-8", "a=b&a=c"))
                .isEqualTo(new FormBody(Map.of("a", List.of("b", "c"))));
    }

    @Test
    void a_form_in_parts_is_taken_but_its_fields_are_not_read() {
        assertThat(read("multipart/form-data; boundary=mark", "--mark--")).isEqualTo(new FormBody(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "multipart/form-data"})
    void no_body_is_unreadable_under_every_type(String type) {
        assertThat(read(type, "")).isInstanceOf(Unreadable.class);
    }

    private static Submission read(String type, String body) {
        return READER.read(type, body.getBytes(StandardCharsets.UTF_8));
    }
}
