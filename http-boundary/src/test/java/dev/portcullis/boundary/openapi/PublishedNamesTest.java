package dev.portcullis.boundary.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That whatever was generated from the published description fits ours: ids, paths, parameters, answers, schemas and members are
 * called the same. {@code published.json} lists these names. What is ours beside them is listed here.
 */
class PublishedNamesTest {
    private static final JsonObject PUBLISHED = Described.resource("published.json");

    private static final Map<String, List<String>> OUR_PARAMETERS = Map.of("createFedcmFlow", List.of("query flow"));

    private static final Map<String, List<String>> OUR_MEMBERS = Map.of(
            "errorGeneric", List.of("expired_at", "since", "use_flow_id", "redirect_browser_to"),
            "sessionAuthenticationMethod", List.of("upstream_acr", "upstream_amr"),
            "successfulNativeLogin", List.of("identity"),
            "uiNodeInputAttributes", List.of("options"));

    static Stream<String> operations() {
        return PUBLISHED.object("operations").members().keySet().stream();
    }

    static Stream<String> schemas() {
        return PUBLISHED.object("schemas").members().keySet().stream();
    }

    @Test
    void the_list_holds_all_operations() {
        assertThat(operations()).hasSize(32);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_is_asked_for_as_published(String id) {
        var published = PUBLISHED.object("operations").object(id);
        var ours = Described.byId().get(id);
        assertThat(ours.method() + " " + ours.path())
                .isEqualTo(published.text("at").orElseThrow());
        assertThat(ours.content().objects("parameters").stream().map(PublishedNamesTest::line))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                published.texts("parameters").stream(),
                                OUR_PARAMETERS.getOrDefault(id, List.of()).stream())
                        .toList());
        assertThat(ours.content().object("requestBody").object("content").members().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> Json.of(name(((JsonObject) one.getValue()).object("schema"))))))
                .isEqualTo(published.object("body").members());
    }

    private static String line(JsonObject parameter) {
        var followed = Described.followed(parameter);
        return followed.text("in").orElseThrow()
                + " "
                + followed.text("name").orElseThrow()
                + (followed.isTrue("required") ? " required" : "");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_is_answered_as_published(String id) {
        var answers = Described.byId().get(id).content().object("responses");
        PUBLISHED.object("operations").object(id).object("answers").members().forEach((status, published) -> {
            assertThat(answers.has(status)).as(status).isTrue();
            var schema = Described.schemaOf(Described.followed(answers.object(status)));
            assertThat(names(schema)).as(status).contains(((JsonString) published).value());
        });
    }

    /** The names of a schema, or of those that it is one of. */
    private static List<String> names(JsonObject schema) {
        return schema.has("anyOf")
                ? schema.objects("anyOf").stream().map(PublishedNamesTest::name).toList()
                : List.of(name(schema));
    }

    private static String name(JsonObject schema) {
        return schema.text("type").filter("array"::equals).isPresent()
                ? "array of " + name(schema.object("items"))
                : schema.text("$ref")
                        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                        .orElse("");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_has_the_members_that_are_published(String name) {
        var published = PUBLISHED.object("schemas").object(name);
        var ours = Described.schema(name);
        assertThat(ours.isEmpty()).isFalse();
        assertThat(ours.texts("required")).containsExactlyInAnyOrderElementsOf(published.texts("required"));
        assertThat(ours.object("properties").members().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                published.texts("members").stream(), OUR_MEMBERS.getOrDefault(name, List.of()).stream())
                        .toList());
    }

    @Test
    void every_name_that_is_ours_is_one_that_is_not_published() {
        assertThat(OUR_MEMBERS)
                .allSatisfy((schema, members) -> assertThat(((JsonArray) PUBLISHED
                                        .object("schemas")
                                        .object(schema)
                                        .get("members")
                                        .orElseThrow())
                                .items())
                        .doesNotContainAnyElementsOf(
                                members.stream().map(Json::of).toList()));
    }
}
