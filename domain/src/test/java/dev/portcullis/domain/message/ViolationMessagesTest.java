package dev.portcullis.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ViolationMessagesTest {
    private static final List<String> EMAIL = List.of("traits", "email");
    private static final JsonObject THREE_FOR_TWO = JsonObject.of("expected", Json.of(3), "actual", Json.of(2));
    private static final ViolationMessages MESSAGES = new ViolationMessages(new Messages(Wording.english()));

    static Stream<Arguments> keywords() {
        var types = JsonArray.ofTexts(List.of("string"));
        var pair = JsonObject.of("index_a", Json.of(0), "index_b", Json.of(2));
        return Stream.of(
                told("required", JsonObject.EMPTY, 4000002, JsonObject.of("property", Json.of("email"))),
                told("minLength", THREE_FOR_TWO, 4000003, context("min_length", "actual_length")),
                told("maxLength", THREE_FOR_TWO, 4000017, context("max_length", "actual_length")),
                told("minimum", THREE_FOR_TWO, 4000018, context("minimum", "actual")),
                told("exclusiveMinimum", THREE_FOR_TWO, 4000019, context("minimum", "actual")),
                told("maximum", THREE_FOR_TWO, 4000020, context("maximum", "actual")),
                told("exclusiveMaximum", THREE_FOR_TWO, 4000021, context("maximum", "actual")),
                told("multipleOf", THREE_FOR_TWO, 4000022, context("base", "actual")),
                told("maxItems", THREE_FOR_TWO, 4000023, context("max_items", "actual_items")),
                told("minItems", THREE_FOR_TWO, 4000024, context("min_items", "actual_items")),
                told("pattern", expected(Json.of("^a$")), 4000004, JsonObject.of("pattern", Json.of("^a$"))),
                told("uniqueItems", pair, 4000025, pair),
                told(
                        "type",
                        JsonObject.of("allowed_types", types, "actual", Json.of("number")),
                        4000026,
                        JsonObject.of("allowed_types", types, "actual_type", Json.of("number"))),
                told("const", expected(Json.of("yes")), 4000029, expected(Json.of("yes"))),
                told("const", expected(Json.of(true)), 4000029, expected(Json.of("true"))),
                told("const", expected(Json.of(5)), 4000029, expected(Json.of("5"))),
                told("const", expected(JsonNull.NULL), 4000029, expected(Json.of("null"))),
                told("const", expected(JsonObject.EMPTY), 4000030, JsonObject.EMPTY),
                told("const", expected(JsonArray.EMPTY), 4000030, JsonObject.EMPTY),
                told("format", format("email"), 4000040, JsonObject.of("value", Json.of("nobody"))),
                told("format", format("tel"), 4000041, JsonObject.of("value", Json.of("nobody"))),
                told("format", format("date"), 4000001, reason()),
                told("enum", JsonObject.EMPTY, 4000001, reason()),
                told("additionalProperties", JsonObject.EMPTY, 4000001, reason()),
                told("not", JsonObject.EMPTY, 4000001, reason()));
    }

    @ParameterizedTest(name = "{0} {1} is told as {2}")
    @MethodSource("keywords")
    void a_violation_is_told_by_its_number_and_context(
            String keyword, JsonObject details, long id, JsonObject context) {
        var text = MESSAGES.of(new Violation(EMAIL, keyword, details, "why"));

        assertThat(text.id()).isEqualTo(id);
        assertThat(text.context()).isEqualTo(context);
    }

    @Test
    void details_may_carry_the_contracts_names_already() {
        var details = JsonObject.of("min_length", Json.of(3), "actual_length", Json.of(2));

        var text = MESSAGES.of(new Violation(EMAIL, "minLength", details, "why"));

        assertThat(text.context()).isEqualTo(details);
    }

    @Test
    void a_violation_of_the_root_has_no_property_to_name() {
        var text = MESSAGES.of(new Violation(List.of(), "required", JsonObject.EMPTY, "why"));

        assertThat(text.context()).isEqualTo(JsonObject.of("property", Json.of("")));
    }

    private static Arguments told(String keyword, JsonObject details, long id, JsonObject context) {
        return Arguments.of(keyword, details, id, context);
    }

    private static JsonObject context(String demanded, String found) {
        return JsonObject.of(demanded, Json.of(3), found, Json.of(2));
    }

    private static JsonObject expected(Json value) {
        return JsonObject.of("expected", value);
    }

    private static JsonObject format(String name) {
        return JsonObject.of("format", Json.of(name), "value", Json.of("nobody"));
    }

    private static JsonObject reason() {
        return JsonObject.of("reason", Json.of("why"));
    }
}
