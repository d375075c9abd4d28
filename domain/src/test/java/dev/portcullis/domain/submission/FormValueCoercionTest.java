package dev.portcullis.domain.submission;

import static dev.portcullis.domain.fixture.TestJson.json;
import static dev.portcullis.domain.fixture.TestJson.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.text.UnicodeText;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the contract's table, as a form writes it. Source: docs/contract/submissions.md. */
class FormValueCoercionTest {
    private static final SubmissionReader READER = new SubmissionReader(new TestJson(), InputLimits.STANDARD);
    private static final JsonObject SCHEMA = object("""
            {'properties':{'traits':{'type':'object','required':['must','sure'],'properties':{
              'text':{'type':'string'},'number':{'type':'number'},'whole':{'type':'integer'},
              'flag':{'type':'boolean'},'must':{'type':'number'},'sure':{'type':'boolean'},
              'texts':{'type':'array','items':{'type':'string'}},
              'numbers':{'type':'array','items':{'type':'number'}},
              'flags':{'type':'array','items':{'type':'boolean'}},
              'things':{'type':'array','items':{'type':'object'}},
              'either':{'type':['string','null']},
              'thing':{'type':'object','properties':{'inner':{'type':'string'}}}}}}}
            """);
    private static final List<TraitField> FIELDS =
            TraitSchema.of("any", SCHEMA, true, document -> List.of()).fields();

    private static Optional<Json> trait(String name, String... written) {
        var read = READER.read(
                new Submission.FormBody(Map.of("traits." + name, List.of(written))),
                SubmittedFields.texts().withTraits(FIELDS));
        return ((JsonObject) read.traits()).get(name);
    }

    @Test
    void the_first_text_counts() {
        assertThat(trait("text", "one", "two")).contains(Json.of("one"));
    }

    @Test
    void an_empty_text_is_absent() {
        assertThat(trait("text", "")).isEmpty();
        assertThat(trait("text", "", "two")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  padded  ", "null", "{}", "\u0000", "a\u0000b", "\ud83d\ude00"})
    void any_other_text_stays_as_it_was_typed(String text) {
        assertThat(trait("text", text)).contains(new JsonString(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0,0",
        "7,7",
        "+7,7",
        "007,7",
        "-3,-3",
        "3.0,3",
        "3.,3",
        ".5,0.5",
        "1e3,1000",
        "1E-2,0.01",
        "2.50,2.5",
        "999999999999999,999999999999999"
    })
    void a_number_is_read_as_it_is_meant(String written, BigDecimal number) {
        assertThat(trait("number", written))
                .hasValueSatisfying(
                        value -> assertThat(((JsonNumber) value).value()).isEqualByComparingTo(number));
        assertThat(trait("whole", written)).isEqualTo(trait("number", written));
    }

    @ParameterizedTest
    @DisplayName("[U12] Every digit of a number counts")
    @ValueSource(
            strings = {
                "9007199254740993",
                "-9007199254740993",
                "12345678901234567890123",
                "99999999999999999999999999999999999999",
                "0.12345678901234567890123",
                "123456789012345678.000000001"
            })
    void a_number_is_stored_exactly(String written) {
        assertThat(trait("number", written)).contains(new JsonNumber(new BigDecimal(written)));
        assertThat(trait("numbers", written, "1")).contains(json("[" + written + ",1]"));
    }

    @Test
    void a_whole_number_is_shown_without_a_fraction() {
        assertThat(trait("number", "45.0")).contains(Json.of(45));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999",
                "-1e999",
                "1e9999999",
                "NaN",
                "Infinity",
                "abc",
                "12x",
                "1,5",
                " 7",
                "7 ",
                "0x10",
                "1_000",
                "--1",
                "e5",
                ".",
                "+",
                "١٢"
            })
    void what_is_no_number_stays_text_for_the_schema_to_refuse(String written) {
        assertThat(trait("number", written)).contains(Json.of(written));
    }

    @Test
    void a_number_as_long_as_a_book_costs_nothing() {
        assertThatThrownBy(() -> trait("number", "9".repeat(1_000_000))).isInstanceOf(Unreadable.class);
        assertThat(trait("number", "9".repeat(10_000))).contains(Json.of("9".repeat(10_000)));
        assertThat(trait("number", "1" + "0".repeat(390))).contains(Json.of("1" + "0".repeat(390)));
    }

    @Test
    void an_empty_number_is_absent_or_zero_where_one_is_required() {
        assertThat(trait("number", "")).isEmpty();
        assertThat(trait("must", "")).contains(Json.of(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "t", "T", "TRUE", "true", "True"})
    void these_mean_yes(String written) {
        assertThat(trait("flag", written)).contains(Json.of(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "f", "F", "FALSE", "false", "False"})
    void these_mean_no(String written) {
        assertThat(trait("flag", written)).contains(Json.of(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "yes", "tRUE", "2", " true", "null"})
    void anything_else_is_neither(String written) {
        assertThat(trait("flag", written)).contains(Json.of(written));
    }

    @Test
    void the_last_flag_counts_so_that_a_checkbox_overrides_a_hidden_input() {
        assertThat(trait("flag", "false", "true")).contains(Json.of(true));
        assertThat(trait("flag", "true", "false")).contains(Json.of(false));
    }

    @Test
    void an_empty_flag_is_absent_or_false_where_one_is_required() {
        assertThat(trait("flag", "")).isEmpty();
        assertThat(trait("sure", "")).contains(Json.of(false));
        assertThat(trait("sure", "true", "")).contains(Json.of(false));
    }

    @Test
    void a_list_takes_every_value_with_the_type_of_its_items() {
        assertThat(trait("texts", "a", "7")).contains(json("['a','7']"));
        assertThat(trait("numbers", "1", "2.5", "x")).contains(json("[1,2.5,'x']"));
        assertThat(trait("flags", "t", "0", "on")).contains(json("[true,false,'on']"));
        assertThat(trait("things", "{}", "x")).contains(json("['{}','x']"));
    }

    @Test
    @DisplayName("[U11] An input of a list that is left empty is no item")
    void an_input_of_a_list_that_is_left_empty_is_no_item() {
        assertThat(trait("texts", "a", "", "7")).contains(json("['a','7']"));
        assertThat(trait("texts", "")).isEmpty();
        assertThat(trait("numbers", "")).isEmpty();
    }

    @Test
    @DisplayName("[U11] Items come by their places, and what is added behind them")
    void items_come_by_their_places() {
        var sent = Map.of(
                "traits.texts",
                List.of("new"),
                "traits.texts.10",
                List.of("last"),
                "traits.texts.2",
                List.of("second"),
                "traits.texts.0",
                List.of(""),
                "traits.texts.x",
                List.of("none"));
        var read = READER.read(
                new Submission.FormBody(sent), SubmittedFields.texts().withTraits(FIELDS));

        assertThat(((JsonObject) read.traits()).get("texts")).contains(json("['second','last','new']"));
    }

    @Test
    void an_object_is_written_as_json() {
        assertThat(trait("thing", "{\"inner\":\"x\",\"other\":[1]}")).contains(json("{'inner':'x','other':[1]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "inner=x", "{'inner':1}", "{\"a\":1}{\"b\":2}", "\u0000"})
    void an_object_that_is_no_json_cannot_be_read(String written) {
        assertThatThrownBy(() -> trait("thing", written))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("traits.thing")
                .hasMessageNotContaining(written);
    }

    @Test
    void an_object_that_is_empty_or_absent_is_an_empty_one() {
        assertThat(trait("thing", "")).contains(JsonObject.EMPTY);
        assertThat(trait("thing")).contains(JsonObject.EMPTY);
    }

    @Test
    void json_of_another_type_is_left_for_the_schema_to_refuse() {
        assertThat(trait("thing", "[1,2]")).contains(json("[1,2]"));
    }

    @Test
    @DisplayName("[H8] Json as deep as a well cannot be read")
    void json_as_deep_as_a_well_cannot_be_read() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);

        assertThatThrownBy(() -> trait("thing", deep)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_mixture_stays_as_it_was_written() {
        assertThat(trait("either", "x")).contains(Json.of("x"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_typed_is_a_value_or_cannot_be_read(long seed) {
        var random = new Random(seed);
        var names = List.of(
                "text", "number", "whole", "flag", "must", "sure", "texts", "numbers", "flags", "either", "thing");
        for (int i = 0; i < 2_000; i++) {
            String name = names.get(random.nextInt(names.size()));
            String typed = anything(random);
            try {
                trait(name, typed).ifPresent(value -> assertThat(value).isNotNull());
            } catch (Unreadable refused) {
                assertThat(name.equals("thing") || !UnicodeText.isWhole(typed)).isTrue();
            }
        }
    }

    private static String anything(Random random) {
        String alphabet = "0123456789eE+-.tTfF{}[]\",:\\ \u0000\ud800\udc00é";
        return random.ints(random.nextInt(12), 0, alphabet.length())
                .collect(StringBuilder::new, (text, at) -> text.append(alphabet.charAt(at)), StringBuilder::append)
                .toString();
    }
}
