package dev.portcullis.domain.submission;

import static dev.portcullis.domain.fixture.TestJson.json;
import static dev.portcullis.domain.fixture.TestJson.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/submissions.md. */
class SubmissionReaderTest {
    private static final SubmissionReader READER = new SubmissionReader(new TestJson(), InputLimits.STANDARD);
    private static final SubmittedFields FIELDS = SubmittedFields.texts("method", "password", "csrf_token")
            .withTransientPayload()
            .withTraits(TraitSchema.of("any", object("""
                                    {'properties':{'traits':{'type':'object','properties':{
                                      'email':{'type':'string'},'age':{'type':'integer'},'news':{'type':'boolean'},
                                      'name':{'type':'object','properties':{'first':{'type':'string'},
                                        'titles':{'type':'object','properties':{'short':{'type':'string'}}}}}}}}}
                                    """), true, document -> List.of())
                    .fields());

    private static SubmittedValues form(String... pairs) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return READER.read(new Submission.FormBody(fields), FIELDS);
    }

    private static SubmittedValues body(String quoted) {
        return READER.read(new Submission.JsonBody(json(quoted)), FIELDS);
    }

    @Test
    void dotted_names_of_a_form_become_nested() {
        assertThat(form("traits.email", "a@b", "traits.name.first", "Ann", "traits.name.titles.short", "Dr")
                        .traits())
                .isEqualTo(json("{'email':'a@b','name':{'first':'Ann','titles':{'short':'Dr'}}}"));
    }

    @Test
    void dotted_names_work_in_json_too_and_are_given_their_type() {
        assertThat(body("{'traits.email':'x','traits.age':'3','traits.news':'true','traits.name.first':'Ann'}")
                        .traits())
                .isEqualTo(json("{'email':'x','age':3,'news':true,'name':{'first':'Ann','titles':{}}}"));
    }

    @Test
    void a_nested_object_is_taken_as_it_is() {
        assertThat(body("{'traits':{'email':'x','age':'3','unknown':[1]}}").traits())
                .isEqualTo(json("{'email':'x','age':'3','unknown':[1],'name':{'titles':{}}}"));
    }

    @Test
    void dotted_names_override_what_the_nested_object_says() {
        assertThat(body("{'traits.email':'new','traits':{'email':'old','age':1}}")
                        .traits())
                .isEqualTo(json("{'email':'new','age':1,'name':{'titles':{}}}"));
    }

    @Test
    void a_name_below_something_that_is_no_object_is_dropped() {
        assertThat(body("{'traits':['none'],'traits.email':'x'}").traits()).isEqualTo(json("['none']"));
    }

    @Test
    void json_members_of_other_types_are_taken_by_their_text() {
        assertThat(body("{'traits.email':7,'traits.age':7,'traits.news':true,'password':false}")
                        .values())
                .isEqualTo(
                        json(
                                "{'password':'false','transient_payload':{},'traits':{'email':'7','age':7,'news':true,'name':{'titles':{}}}}"));
    }

    @Test
    void a_json_null_is_absent() {
        assertThat(body("{'password':null,'traits':null,'traits.email':null,'transient_payload':null}")
                        .values())
                .isEqualTo(json("{'transient_payload':{},'traits':{'name':{'titles':{}}}}"));
    }

    @Test
    void objects_that_are_absent_are_empty() {
        assertThat(form("method", "password").values())
                .isEqualTo(json("{'method':'password','transient_payload':{},'traits':{'name':{'titles':{}}}}"));
        assertThat(body("{}").values()).isEqualTo(json("{'transient_payload':{},'traits':{'name':{'titles':{}}}}"));
    }

    @Test
    void unknown_fields_are_dropped() {
        String[] unknown = {
            "state",
            "verified",
            "role",
            "traits.role",
            "traits.name.unknown",
            "metadata_public",
            "TRAITS.email",
            "traits[email]",
            "traits.email.x",
            ".",
            "",
            "__proto__"
        };
        for (String name : unknown) {
            assertThat(form(name, "x").values()).as(name).isEqualTo(form().values());
        }
        assertThat(body("{'state':'success','verified':true,'csrf_token.x':1}").values())
                .isEqualTo(form().values());
    }

    @Test
    void a_whole_object_may_be_written_as_json_in_a_form() {
        assertThat(form("traits", "{\"email\":\"x\",\"age\":\"3\"}", "traits.age", "4")
                        .traits())
                .isEqualTo(json("{'email':'x','age':4,'name':{'titles':{}}}"));
    }

    @Test
    void a_payload_is_carried_and_one_that_is_no_object_cannot_be_read() {
        assertThat(body("{'transient_payload':{'a':[1,{'b':null}]}}").transientPayload())
                .contains(object("{'a':[1,{'b':null}]}"));
        assertThat(form("transient_payload", "{\"a\":1}").transientPayload()).contains(object("{'a':1}"));
        for (String value : List.of("5", "[]", "true", "'text'", "'5'", "'[]'")) {
            assertThatThrownBy(() -> body("{'transient_payload':" + value + "}"))
                    .as(value)
                    .isInstanceOf(Unreadable.class);
        }
    }

    static Stream<Submission> unreadable() {
        return Stream.of(
                new Submission.Unreadable("cut off"),
                new Submission.Query(Map.of("method", List.of("password"))),
                new Submission.JsonBody(json("[]")),
                new Submission.JsonBody(json("'text'")),
                new Submission.JsonBody(json("5")),
                new Submission.JsonBody(json("null")));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_form_and_no_object_cannot_be_read(Submission submission) {
        assertThatThrownBy(() -> READER.read(submission, FIELDS)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> READER.method(submission)).isInstanceOf(Unreadable.class);
    }

    @Test
    void the_method_is_read_alone() {
        assertThat(READER.method(new Submission.JsonBody(json("{'method':'code','transient_payload':5}"))))
                .isEqualTo("code");
        assertThat(READER.method(new Submission.FormBody(Map.of("method", List.of("password", "code")))))
                .isEqualTo("password");
        assertThat(READER.method(new Submission.FormBody(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\r\nSet-Cookie: x", "<script>", "${jndi:x}", "%00"})
    void hostile_texts_are_only_texts(String text) {
        assertThat(form("traits.email", text).traits())
                .isEqualTo(new JsonObject(Map.of("email", new JsonString(text), "name", json("{'titles':{}}"))));
        var submitted = new Submission.JsonBody(new JsonObject(Map.of("password", new JsonString(text))));
        assertThat(READER.read(submitted, FIELDS).text("password")).isEqualTo(text);
    }

    @Test
    void a_number_beyond_all_bounds_is_no_number() {
        assertThat(body("{'traits.age':1e999}").traits())
                .isEqualTo(new JsonObject(Map.of("age", Json.of("1E+999"), "name", json("{'titles':{}}"))));
    }

    @Test
    void nothing_that_was_entered_is_shown() {
        assertThat(body("{'password':'canary'}").toString()).doesNotContain("canary");
    }
}
