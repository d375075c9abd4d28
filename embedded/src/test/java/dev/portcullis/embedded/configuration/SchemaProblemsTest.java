package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.loopback.LoopbackHttp;
import dev.portcullis.testkit.loopback.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaProblemsTest {
    private static final String USABLE =
            "{\"properties\": {\"traits\": {\"type\": \"object\", \"properties\": {\"x\": {}}}}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                                                  | #/properties/traits/type: missing, needed is "object"
        {properties: {traits: {type: string, properties: {x: {}}}}}         | #/properties/traits/type: found "string", allowed is "object"
        {properties: {traits: {type: object, properties: {}}}}              | #/properties/traits/properties: missing, needed is at least one trait
        {properties: {traits: {type: object, properties: {x: {ory.sh/kratos: {verifiction: {via: email}}}}}}} | #/properties/traits/properties/x/ory.sh/kratos.verifiction: unknown key, did you mean identity.schemas[0] #/properties/traits/properties/x/ory.sh/kratos.verification?
        {properties: {traits: {type: object, properties: {x: {format: email, ory.sh/kratos: {verification: {via: post}}}}}}} | #/properties/traits/properties/x/ory.sh/kratos.verification.via: found "post", allowed is one of email, sms
        {properties: {traits: {type: object, properties: {x: {format: uri, ory.sh/kratos: {verification: {via: email}}}}}}} | #/properties/traits/properties/x/format: found "uri", allowed is for a trait that is verified one of [date, date-time, email, email_loose, no-validate, tel, time]
        {$schema: "https://json-schema.org/draft/2020-12/schema", properties: {traits: {type: object, properties: {x: {}}}}} | #/$schema: found "https://json-schema.org/draft/2020-12/schema", allowed is draft-04, draft-06 or draft-07
        """)
    void a_schema_that_breaks_a_rule_is_told(String schema, String line) {
        Path file = Written.file(folder, "schema.json", schema);
        assertThat(problemsOf("file://" + file)).contains("identity.schemas[0] " + line);
    }

    @Test
    void a_missing_schema_is_told_with_its_key() {
        assertThat(problemsOf("file://" + folder + "/nowhere.json"))
                .containsExactly("identity.schemas[0].url: there is no file " + folder + "/nowhere.json");
    }

    @Test
    void an_id_given_twice_is_told() {
        String schemas = "identity: {schemas: [{id: default, url: '%1$s'}, {id: default, url: '%1$s'}]}"
                .formatted(Written.SCHEMA);
        assertThat(Written.problems(folder, schemas))
                .containsExactly("identity.schemas[1].id: \"default\" is there twice");
    }

    @Test
    void a_schema_is_fetched() {
        try (var server = serving(200, USABLE)) {
            assertThat(read(url(server)).engine().schemas()).hasSize(1);
        }
    }

    @Test
    void tabs_are_allowed_in_json() {
        Path file = Written.file(folder, "schema.json", USABLE.replace(" ", "\n\t\t"));
        assertThat(read("file://" + file).engine().schemas()).hasSize(1);
    }

    @Test
    @DisplayName("[G6] A schema that is too large or not there is told")
    void a_schema_that_is_too_large_or_not_there_is_told() {
        try (var large = serving(200, USABLE + " ".repeat(1 << 20));
                var gone = serving(404, USABLE)) {
            assertThat(problemsOf(url(large)))
                    .containsExactly("identity.schemas[0].url: more than 1 MiB from \"" + url(large) + '"');
            assertThat(problemsOf(url(gone)))
                    .containsExactly("identity.schemas[0].url: status 404 from \"" + url(gone) + '"');
        }
    }

    @Test
    void a_server_that_is_down_is_told() {
        String url;
        try (var server = serving(200, USABLE)) {
            url = url(server);
        }
        assertThat(problemsOf(url)).containsExactly("identity.schemas[0].url: no answer from \"" + url + '"');
    }

    private List<String> problemsOf(String url) {
        return Written.problems(() -> read(url));
    }

    private Configuration read(String url) {
        return Written.with(folder, "identity: {schemas: [{id: default, url: '" + url + "'}]}");
    }

    private static LoopbackHttp serving(int status, String body) {
        return LoopbackHttp.start(request -> new Reply(status, Map.of(), body));
    }

    private static String url(LoopbackHttp server) {
        return server.at("/schema.json").toString();
    }
}
