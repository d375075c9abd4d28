package dev.portcullis.testkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.TraitsValidator;
import dev.portcullis.ports.schema.Violation;
import dev.portcullis.testkit.fixture.ProcessorTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link TraitsValidator}, by the numbers of its rules; beside those of the compiler that it comes from. */
public interface TraitsValidatorContract extends SchemaCompilerContract {
    String PERSON = """
            {'type':'object','properties':{'traits':{'type':'object','properties':{
              'email':{'type':'string','format':'email','minLength':3},
              'name':{'type':'object','properties':{'first':{'type':'string','maxLength':40}}},
              'age':{'type':'integer','minimum':0,'maximum':150}},
            'required':['email'],'additionalProperties':false}}}""";

    private List<String> keywords(String schema, String document) {
        return check(schema, Documents.json(document)).stream()
                .map(Violation::keyword)
                .toList();
    }

    @Test
    default void r1_a_document_that_fits_has_no_violations() {
        assertThat(told(PERSON, "{'traits':{'email':'a@example.org','name':{'first':'Ada'},'age':36}}"))
                .isEmpty();
        assertThat(told("{}", "{'traits':[1,'2',null]}")).isEmpty();
        assertThat(told("true", "null")).isEmpty();
    }

    @Test
    default void r2_format_is_told_before_length_and_length_before_pattern() {
        assertThat(told(
                        "{'properties':{'a':{'pattern':'^x','maxLength':1,'minLength':5,'format':'email','enum':['b']}}}",
                        "{'a':'cd'}"))
                .containsExactly(
                        "a enum {'expected':['b']}",
                        "a format {'format':'email','value':'cd'}",
                        "a minLength {'actual_length':2,'min_length':5}",
                        "a maxLength {'actual_length':2,'max_length':1}",
                        "a pattern {'pattern':'^x'}");
    }

    @Test
    default void r2_a_constant_is_told_first_and_numbers_in_their_order() {
        assertThat(told(
                        "{'multipleOf':2,'exclusiveMaximum':5,'maximum':4,'not':{'type':'number'},'enum':[1],'const':2}",
                        "7"))
                .containsExactly(
                        " const {'expected':'\\'2\\''}",
                        " enum {'expected':[1]}",
                        " not {}",
                        " maximum {'actual':7,'maximum':4}",
                        " exclusiveMaximum {'actual':7,'maximum':5}",
                        " multipleOf {'actual':7,'base':2}");
    }

    @Test
    default void r2_compositions_are_told_before_members_and_members_in_the_order_of_the_schema() {
        assertThat(keywords("""
                        {'properties':{'b':{'minLength':3},'a':{'maximum':1}},'required':['c'],'minProperties':9,
                         'allOf':[{'maxProperties':1}]}""", "{'a':2,'b':'x'}"))
                .containsExactly("maxProperties", "minProperties", "required", "minLength", "maximum");
    }

    @Test
    default void r2_values_are_told_one_after_the_other() {
        assertThat(told(
                        "{'properties':{'a':{'pattern':'x','format':'email'},'b':{'pattern':'y','format':'email'}}}",
                        "{'a':'1','b':'2'}"))
                .containsExactly(
                        "a format {'format':'email','value':'1'}",
                        "a pattern {'pattern':'x'}",
                        "b format {'format':'email','value':'2'}",
                        "b pattern {'pattern':'y'}");
    }

    @Test
    default void r3_a_violated_type_ends_the_checks_of_that_value() {
        assertThat(told(PERSON, "{'traits':{'email':42,'age':'x'}}"))
                .containsExactly(
                        "traits.email type {'actual_type':'number','allowed_types':['string']}",
                        "traits.age type {'actual_type':'string','allowed_types':['integer']}");
        assertThat(told("{'type':'object','required':['a'],'const':1,'not':{}}", "[]"))
                .containsExactly(" type {'actual_type':'array','allowed_types':['object']}");
    }

    @Test
    default void r3_it_does_not_end_what_another_schema_says_of_the_value() {
        assertThat(told("{'allOf':[{'type':'string'},{'minimum':5}]}", "1"))
                .containsExactly(
                        " type {'actual_type':'number','allowed_types':['string']}",
                        " minimum {'actual':1,'minimum':5}");
    }

    @Test
    default void r3_types_are_those_of_json_schema() {
        String several = "{'type':['string','null','integer']}";
        assertThat(told(several, "1.5"))
                .containsExactly(" type {'actual_type':'number','allowed_types':['string','null','integer']}");
        assertThat(told(several, "null")).isEmpty();
        assertThat(told("{'type':'integer'}", "1.0")).isEmpty();
        assertThat(told("{" + DRAFT_4 + "'type':'integer'}", "1.0")).hasSize(1);
        assertThat(told("{'type':'number'}", "1")).isEmpty();
        assertThat(told("{'type':'boolean'}", "'true'")).hasSize(1);
    }

    @Test
    default void r4_what_alternatives_find_is_told_and_not_that_they_failed() {
        assertThat(told("{'anyOf':[{'minimum':3},{'type':'string'}]}", "1"))
                .containsExactly(
                        " minimum {'actual':1,'minimum':3}",
                        " type {'actual_type':'number','allowed_types':['string']}");
        assertThat(told("{'anyOf':[{'minimum':3},{'maximum':2}]}", "1")).isEmpty();
        assertThat(told("{'oneOf':[{'minimum':3},{'multipleOf':2}]}", "1"))
                .containsExactly(" minimum {'actual':1,'minimum':3}", " multipleOf {'actual':1,'base':2}");
        assertThat(keywords("{'oneOf':[{'minimum':0},{'minimum':1}]}", "1")).containsExactly("oneOf");
    }

    @Test
    default void r4_a_condition_chooses_and_is_not_told() {
        String schema = "{'if':{'minimum':10},'then':{'multipleOf':10},'else':{'maximum':5}}";
        assertThat(keywords(schema, "11")).containsExactly("multipleOf");
        assertThat(keywords(schema, "7")).containsExactly("maximum");
        assertThat(keywords(schema, "20")).isEmpty();
    }

    @Test
    default void r4_references_are_followed_and_nothing_beside_them_counts() {
        String schema = """
                {'definitions':{'word':{'minLength':2},'tree':{'properties':{'left':{'$ref':'#/definitions/tree'},
                 'leaf':{'type':'string'}}},'named':{'$id':'#here','maxLength':1}},
                 'properties':{'a':{'$ref':'#/definitions/word','maxLength':1},'t':{'$ref':'#/definitions/tree'},
                 'n':{'$ref':'#here'}}}""";
        assertThat(told(schema, "{'a':'x','t':{'left':{'left':{'leaf':1}}},'n':'ab'}"))
                .containsExactly(
                        "a minLength {'actual_length':1,'min_length':2}",
                        "t.left.left.leaf type {'actual_type':'number','allowed_types':['string']}",
                        "n maxLength {'actual_length':2,'max_length':1}");
        assertThat(told(schema, "{'a':'xyz'}")).isEmpty();
    }

    @Test
    default void r4_references_may_name_the_documents_own_address() {
        String schema = """
                {'$id':'https://example.org/person.json','definitions':{'a/b':{'minLength':2}},
                 'properties':{'x':{'$ref':'person.json#/definitions/a~1b'},'y':{'$ref':'#/definitions/a~1b'}}}""";
        assertThat(keywords(schema, "{'x':'1','y':'2'}")).containsExactly("minLength", "minLength");
    }

    @Test
    default void r5_each_missing_member_is_told_at_its_own_place() {
        assertThat(
                        check(
                                        "{'properties':{'traits':{'required':['a','b','c']}}}",
                                        Documents.json("{'traits':{'b':1}}"))
                                .stream()
                                .map(violation -> String.join(".", violation.path()) + " " + violation.keyword()))
                .containsExactly("traits.a required", "traits.c required");
    }

    @Test
    default void r5_members_too_many_are_told_once_at_their_parent() {
        assertThat(check(PERSON, Documents.json("{'traits':{'email':'a@b','x':1,'y':2}}")).stream()
                        .map(violation -> String.join(".", violation.path()) + " " + violation.keyword()))
                .containsExactly("traits additionalProperties");
        assertThat(keywords("{'patternProperties':{'^x':{}},'additionalProperties':false}", "{'xa':1}"))
                .isEmpty();
        assertThat(told("{'additionalProperties':{'minimum':2}}", "{'xa':1}"))
                .containsExactly("xa minimum {'actual':1,'minimum':2}");
    }

    @Test
    default void r6_details_are_those_of_the_contract() {
        assertThat(told("{'minimum':2}", "-1.5")).containsExactly(" minimum {'actual':-1.5,'minimum':2}");
        assertThat(told("{'exclusiveMinimum':2}", "2")).containsExactly(" exclusiveMinimum {'actual':2,'minimum':2}");
        assertThat(told("{" + DRAFT_4 + "'minimum':2,'exclusiveMinimum':true}", "2"))
                .containsExactly(" exclusiveMinimum {'actual':2,'minimum':2}");
        assertThat(told("{" + DRAFT_4 + "'maximum':2,'exclusiveMaximum':true}", "2"))
                .containsExactly(" exclusiveMaximum {'actual':2,'maximum':2}");
        assertThat(told("{'minItems':2}", "[1]")).containsExactly(" minItems {'actual_items':1,'min_items':2}");
        assertThat(told("{'maxItems':0}", "[1]")).containsExactly(" maxItems {'actual_items':1,'max_items':0}");
        assertThat(told("{'uniqueItems':true}", "[1,{'a':[2]},3,{'a':[2.0]},1]"))
                .containsExactly(" uniqueItems {'index_a':1,'index_b':3}");
        assertThat(told("{'items':{'minimum':3}}", "[5,1]")).containsExactly("1 minimum {'actual':1,'minimum':3}");
    }

    @Test
    default void r6_a_constant_is_told_as_go_writes_it() {
        assertThat(told("{'const':true}", "false")).containsExactly(" const {'expected':'true'}");
        assertThat(told("{'const':null}", "false")).containsExactly(" const {'expected':'<nil>'}");
        assertThat(told("{'const':1.5}", "false")).containsExactly(" const {'expected':'\\'1.5\\''}");
        assertThat(told("{'const':'a\\\\b\\n'}", "false"))
                .containsExactly(" const {'expected':'\\'a\\\\\\\\b\\\\n\\''}");
        assertThat(keywords("{'const':{'a':[1]}}", "{'a':[1.0]}")).isEmpty();
        assertThat(keywords("{'const':{'a':[1]}}", "{'a':[2]}")).containsExactly("const");
    }

    @Test
    default void r7_lengths_count_code_points() {
        assertThat(told("{'maxLength':2}", "'👩🏽‍🚀'"))
                .containsExactly(" maxLength {'actual_length':4,'max_length':2}");
        assertThat(told("{'minLength':2}", "'👩'")).containsExactly(" minLength {'actual_length':1,'min_length':2}");
        assertThat(told("{'maxLength':2}", "'äö'")).isEmpty();
    }

    @Test
    default void r8_formats_take_what_they_should() {
        FormatSamples.GOOD.forEach((format, texts) ->
                texts.forEach(text -> assertThat(check("{'format':'" + format + "'}", Json.of(text)))
                        .as("%s %s", format, text)
                        .isEmpty()));
    }

    @Test
    default void r8_formats_refuse_what_they_should() {
        FormatSamples.BAD.forEach((format, texts) ->
                texts.forEach(text -> assertThat(check("{'format':'" + format + "'}", Json.of(text)))
                        .as("%s %s", format, text)
                        .hasSize(1)));
    }

    @Test
    default void r8_unknown_formats_and_other_values_than_texts_are_not_checked() {
        assertThat(told("{'format':'no-validate'}", "'x'")).isEmpty();
        assertThat(told("{'format':'shoe-size'}", "'x'")).isEmpty();
        assertThat(told("{'format':'email'}", "1")).isEmpty();
    }

    @Test
    default void r9_numbers_of_any_size_are_compared_at_once() {
        String schema = "{'items':{'minimum':0,'maximum':150,'multipleOf':3,'type':'integer'},'uniqueItems':true}";
        var numbers = new JsonArray(
                Stream.of("1e1024", "1e-1024", "-1e1024", "1e999", "9".repeat(512), "0." + "9".repeat(512))
                        .<Json>map(digits -> new JsonNumber(new BigDecimal(digits)))
                        .toList());
        quickly(() -> assertThat(check(schema, numbers)).isNotEmpty());
        Json huge = numbers.items().getFirst();
        quickly(() -> assertThat(check("{'maximum':150}", huge)).hasSize(1));
        quickly(() -> assertThat(check("{'enum':[1,2]}", huge)).hasSize(1));
    }

    @Test
    default void r9_a_document_nested_deeply_is_refused() {
        Json deep = Json.of(1);
        for (int i = 0; i < 5_000; i++) {
            deep = i % 2 == 0 ? new JsonArray(List.of(deep)) : JsonObject.of("a", deep);
        }
        Json document = deep;
        String schema = "{'items':{'$ref':'#'},'additionalProperties':{'$ref':'#'}}";
        assertThat(check(schema, document)).isNotEmpty();
        assertThat(check("{'not':" + schema + "}", document)).isNotEmpty();
    }

    @Test
    default void r9_a_pattern_cannot_be_kept_busy() {
        quickly(() -> assertThat(keywords("{'pattern':'^(a+)+$'}", "'" + "a".repeat(5_000) + "b'"))
                .containsExactly("pattern"));
        quickly(() -> assertThat(keywords("{'pattern':'^(a|aa|b)*c$'}", "'" + "a".repeat(20_000) + "'"))
                .containsExactly("pattern"));
    }

    @Test
    default void r9_many_items_are_checked_in_time() {
        var many = new JsonArray(
                IntStream.range(0, 50_000).<Json>mapToObj(Json::of).toList());
        var same = new JsonArray(Collections.<Json>nCopies(50_000, Json.of("x")));
        quickly(() -> check("{'uniqueItems':true}", many));
        quickly(() -> assertThat(check("{'items':{'type':'number'}}", same)).isNotEmpty());
    }

    private static void quickly(Runnable work) {
        assertThat(ProcessorTime.of(work)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    default void r10_patterns_are_sought_anywhere_and_end_where_the_text_ends() {
        assertThat(told("{'pattern':'b'}", "'abc'")).isEmpty();
        assertThat(told("{'pattern':'^abc$'}", "'abc\\n'")).hasSize(1);
        assertThat(told("{'pattern':'^(?P<x>\\\\pL+)$'}", "'äbc'")).isEmpty();
    }

    @Test
    default void many_threads_share_a_validator() {
        var validator = compiler().compile("test", Documents.json(PERSON));
        Json bad = Documents.json("{'traits':{'email':'nope','age':-1,'x':1}}");
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> validator.validate(bad))
                        .distinct())
                .hasSize(1);
    }
}
