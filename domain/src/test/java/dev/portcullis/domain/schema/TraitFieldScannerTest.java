package dev.portcullis.domain.schema;

import static dev.portcullis.domain.fixture.TestJson.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.domain.schema.TraitField.Kind;
import dev.portcullis.domain.ui.ObservedForm;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.fixture.ProcessorTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/forms.md, "Inputs for traits" and "Order". */
class TraitFieldScannerTest {
    private static List<TraitField> fields(String traits) {
        return TraitFieldScanner.of(schema(traits));
    }

    private static JsonObject schema(String traits) {
        return object("{'properties':{'traits':" + traits + "},'definitions':{"
                + "'mail':{'type':'string','format':'email','title':'Mail'},"
                + "'alias':{'$ref':'#/definitions/mail'},"
                + "'a/b~c':{'type':'integer'},"
                + "'address':{'type':'object','required':['street'],'properties':"
                + "{'street':{'type':'string'},'number':{'type':'integer'}}},"
                + "'self':{'type':'object','properties':{'child':{'$ref':'#/definitions/self'}}},"
                + "'loop':{'$ref':'#/definitions/pool'},'pool':{'$ref':'#/definitions/loop'}}}");
    }

    private static List<String> names(List<TraitField> fields) {
        return fields.stream().map(TraitField::name).toList();
    }

    private static TraitField only(String traits) {
        return fields(traits).getFirst();
    }

    @Test
    void members_come_in_the_order_of_the_document_with_objects_before_what_they_hold() {
        assertThat(names(fields("{'properties':{'z':{'type':'string'},'name':{'type':'object','properties':"
                        + "{'last':{'type':'string'},'first':{'type':'string'}}},'a':{'type':'number'}}}")))
                .containsExactly("traits.z", "traits.name", "traits.name.last", "traits.name.first", "traits.a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'string'}|STRING",
                "{'type':'number'}|NUMBER",
                "{'type':'integer'}|INTEGER",
                "{'type':'boolean'}|BOOLEAN",
                "{'type':'object'}|OBJECT",
                "{'type':'array'}|ARRAY",
                "{'type':['string']}|STRING",
                "{'type':['integer']}|INTEGER",
                "{'type':['string','null']}|MIXED",
                "{'type':['string','integer','null']}|MIXED",
                "{'type':'null'}|MIXED",
                "{'type':'unheard-of'}|MIXED",
                "{}|STRING",
                "{'enum':['red','green']}|STRING",
                "{'properties':{'x':{}}}|OBJECT",
                "{'$ref':'#/definitions/mail'}|STRING",
                "{'$ref':'#/definitions/alias'}|STRING",
                "{'$ref':'#/definitions/address'}|OBJECT",
                "{'$ref':'#/definitions/a~1b~0c'}|INTEGER"
            })
    void the_kind_follows_from_the_type(String member, Kind kind) {
        assertThat(only("{'properties':{'it':" + member + "}}").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"string,true", "integer,true", "boolean,true", "object,false", "array,false"})
    void an_array_is_an_input_unless_its_items_are_made_of_parts(String item, boolean input) {
        TraitField field = only("{'properties':{'it':{'type':'array','items':{'type':'" + item + "'}}}}");

        assertThat(field.itemKind()).isEqualTo(Kind.valueOf(item.toUpperCase(Locale.ROOT)));
        assertThat(field.isInput()).isEqualTo(input);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'object'}", "{'type':['string','null']}", "{'type':['string','number','null']}"})
    void objects_and_mixtures_have_no_place_in_a_form(String member) {
        assertThat(only("{'properties':{'it':" + member + "}}").isInput()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'$ref':'#/definitions/mail'}", "{'$ref':'#/definitions/alias'}"})
    void a_reference_brings_what_it_leads_to_even_over_several_steps(String member) {
        TraitField field = only("{'properties':{'it':" + member + "}}");

        assertThat(field.format()).isEqualTo("email");
        assertThat(field.title()).isEqualTo("Mail");
    }

    @Test
    void a_referenced_object_brings_its_members() {
        var fields = fields("{'properties':{'home':{'$ref':'#/definitions/address'}}}");

        assertThat(names(fields)).containsExactly("traits.home", "traits.home.street", "traits.home.number");
        assertThat(fields.get(1).required()).isTrue();
        assertThat(fields.get(2).required()).isFalse();
    }

    @Test
    void the_traits_themselves_may_be_a_reference() {
        assertThat(names(fields("{'$ref':'#/definitions/address'}"))).containsExactly("traits.street", "traits.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allOf", "anyOf", "oneOf"})
    void compositions_bring_the_members_of_all_their_parts(String composition) {
        assertThat(names(fields("{'properties':{'first':{}},'" + composition
                        + "':[{'properties':{'a':{'type':'string'}}},{'properties':{'b':{'type':'string'}}},"
                        + "{'$ref':'#/definitions/address'}]}")))
                .containsExactly("traits.first", "traits.a", "traits.b", "traits.street", "traits.number");
    }

    @Test
    void conditions_bring_the_members_of_all_their_branches() {
        assertThat(names(fields("{'if':{'properties':{'kind':{}}},'then':{'properties':{'vat':{}}},"
                        + "'else':{'properties':{'born':{}}}}")))
                .containsExactly("traits.kind", "traits.vat", "traits.born");
    }

    @Test
    void compositions_inside_an_object_trait_count_too() {
        assertThat(names(fields("{'properties':{'name':{'type':'object','allOf':[{'properties':{'first':{}}}]}}}")))
                .containsExactly("traits.name", "traits.name.first");
    }

    @Test
    void what_is_described_twice_counts_as_it_was_described_first() {
        var fields = fields("{'properties':{'a':{'type':'integer'}},'allOf':[{'properties':{'a':{'type':'string'}}}]}");

        assertThat(fields)
                .singleElement()
                .satisfies(field -> assertThat(field.kind()).isEqualTo(Kind.INTEGER));
    }

    @Test
    void everything_that_a_form_needs_is_carried_over() {
        TraitField field = only("{'required':['it'],'properties':{'it':{'type':'string','format':'tel',"
                + "'pattern':'^[+]','title':'Phone','disableFormField':true,"
                + "'ory.sh/kratos':{'verification':{'via':'sms'}}}}}");

        assertThat(field.format()).isEqualTo("tel");
        assertThat(field.pattern()).isEqualTo("^[+]");
        assertThat(field.title()).isEqualTo("Phone");
        assertThat(field.required()).isTrue();
        assertThat(field.disabled()).isTrue();
        assertThat(field.extension()).isEqualTo(object("{'verification':{'via':'sms'}}"));
    }

    @Test
    void the_extension_of_an_arrays_items_is_the_arrays() {
        TraitField field = only("{'properties':{'it':{'type':'array','items':{'type':'string',"
                + "'ory.sh/kratos':{'recovery':{'via':'email'}}}}}}");

        assertThat(field.extension()).isEqualTo(object("{'recovery':{'via':'email'}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties':{'it':{'$ref':'#/definitions/self'}}}",
                "{'properties':{'it':{'$ref':'#/definitions/loop'}}}",
                "{'$ref':'#/definitions/loop'}",
                "{'allOf':[{'$ref':'#/properties/traits'}]}",
                "{'allOf':[{'$ref':'#/properties/traits'},{'$ref':'#/properties/traits'}]}"
            })
    @Timeout(60)
    void references_in_a_circle_are_refused(String traits) {
        assertThatThrownBy(() -> fields(traits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circle");
    }

    @Test
    void a_reference_to_nothing_is_a_text_like_any_other() {
        assertThat(only("{'properties':{'it':{'$ref':'#/definitions/nobody'}}}").kind())
                .isEqualTo(Kind.STRING);
    }

    @Test
    void the_forms_order_descends_into_literal_objects_only() {
        assertThat(
                        TraitFieldScanner.keys(
                                schema(
                                        "{'properties':{'b':{'type':'string'},'name':{'type':'object','properties':"
                                                + "{'first':{},'last':{}}},'home':{'$ref':'#/definitions/address'},'a':{'properties':{'x':{}}}}}")))
                .containsExactly("traits.b", "traits.name.first", "traits.name.last", "traits.home", "traits.a");
    }

    @Test
    void the_observed_schema_gives_the_inputs_that_were_observed() {
        var schema = TestJson.resource(ObservedForm.class, "customer.schema.json");

        var inputs = TraitFieldScanner.of(schema).stream()
                .filter(TraitField::isInput)
                .map(TraitField::name);

        assertThat(inputs)
                .containsExactlyElementsOf(ObservedForm.of("unified_password.settings").lines().stream()
                        .map(ObservedForm.Line::id)
                        .filter(id -> id.startsWith("traits."))
                        .toList());
    }

    @Test
    @DisplayName("[U27] A schema as large as anybody writes is walked at once")
    void a_schema_as_large_as_anybody_writes_is_walked_at_once() {
        var members = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            members.append(i == 0 ? "" : ",").append("'t").append(i).append("':{'$ref':'#/definitions/address'}");
        }
        var schema = schema("{'properties':{" + members + "}}");

        var walked = ProcessorTime.within(Duration.ofSeconds(5), () -> TraitFieldScanner.of(schema));

        assertThat(walked).hasSize(6_000);
    }
}
