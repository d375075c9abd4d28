package dev.portcullis.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final Wording ENGLISH = Wording.english();

    static Stream<CatalogueEntry> everyMessage() {
        return CatalogueEntry.all().stream();
    }

    @Test
    void the_catalogue_has_168_messages_and_so_have_we() {
        assertThat(everyMessage().map(CatalogueEntry::id)).hasSize(168);
        assertThat(English.texts().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        everyMessage().map(CatalogueEntry::id).toList());
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void every_message_has_a_text_whose_gaps_the_context_fills(CatalogueEntry entry) {
        assertThat(ENGLISH.text(entry.id(), entry.sampleContext()))
                .isNotBlank()
                .doesNotContain("{", "}")
                .isNotEqualTo(Wording.english().text(-1, JsonObject.EMPTY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer|Enter a whole number.",
                "number,null|Enter a number.",
                "string,array|Enter text or a list.",
                "boolean|Enter yes or no.",
                "object|Enter several values.",
                "null|Enter nothing."
            })
    @DisplayName("[U33] What a field takes is said in words that people use, and programs get it as it is")
    void what_a_field_takes_is_said_in_words_that_people_use(String types, String said) {
        var context = JsonObject.of(
                "allowed_types", JsonArray.ofTexts(List.of(types.split(","))), "actual_type", Json.of("string"));
        assertThat(ENGLISH.text(4000026, context)).isEqualTo(said);
        assertThat(new Messages(ENGLISH).of(4000026, context).context()).isEqualTo(context);
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void every_gap_is_a_member_that_the_contract_promises(CatalogueEntry entry) {
        var gaps = GAP.matcher(English.texts().get(entry.id())).results().map(gap -> gap.group(1));

        assertThat(gaps).isSubsetOf(entry.context().keySet());
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void no_text_is_the_contracts_own_description(CatalogueEntry entry) {
        assertThat(English.texts().get(entry.id())).isNotEqualToIgnoringCase(entry.gloss());
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void every_message_has_the_type_that_the_contract_gives_it(CatalogueEntry entry) {
        assertThat(MessageType.of(entry.id()).value()).isEqualTo(entry.type());
    }

    @Test
    void an_unknown_number_is_told_by_a_neutral_sentence() {
        assertThat(ENGLISH.text(9999999, JsonObject.EMPTY)).isNotBlank();
    }

    @Test
    void a_locale_replaces_some_texts_and_keeps_the_others() {
        var german = Wording.of(Map.of(1070001L, "Kennwort", 4000002L, "Bitte ausfüllen: {property}"));

        assertThat(german.text(1070001, JsonObject.EMPTY)).isEqualTo("Kennwort");
        assertThat(german.text(4000002, JsonObject.of("property", Json.of("email"))))
                .isEqualTo("Bitte ausfüllen: email");
        assertThat(german.text(1070003, JsonObject.EMPTY)).isEqualTo(ENGLISH.text(1070003, JsonObject.EMPTY));
    }

    @Test
    void what_a_person_typed_is_not_read_as_a_template() {
        var context = JsonObject.of("reason", Json.of("{other} $1 \\"), "other", Json.of("secret"));

        assertThat(ENGLISH.text(4000001, context)).isEqualTo("{other} $1 \\");
    }

    @Test
    void values_of_every_json_type_can_be_told() {
        var wording = Wording.of(Map.of(1L, "{value}"));

        assertThat(Stream.of(
                                Json.of("text"),
                                Json.of(12),
                                JsonBoolean.TRUE,
                                JsonNull.NULL,
                                JsonArray.ofTexts(List.of("a", "b")),
                                JsonObject.of("text", Json.of("inner")))
                        .map(value -> wording.text(1, JsonObject.of("value", value))))
                .containsExactly("text", "12", "true", "", "a, b", "inner");
    }

    @Test
    void a_gap_without_a_value_stays_empty() {
        assertThat(Wording.of(Map.of(1L, "[{absent}]")).text(1, JsonObject.EMPTY))
                .isEqualTo("[]");
    }
}
