package dev.portcullis.boundary.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the document holds together, and what it becomes in other places. */
class OpenApiDocumentTest {
    private static final OpenApiDocument KEPT = OpenApiDocument.read(Described.JSON);

    static Stream<OpenApiDocument> documents() {
        return Stream.of(KEPT, KEPT.below("/auth"), KEPT.at("https://example.org"), KEPT.beside(schemas(KEPT)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_reference_leads_somewhere_and_every_component_is_referred_to(OpenApiDocument document) {
        var references = Described.texts(document.json(), "$ref").collect(Collectors.toCollection(TreeSet::new));
        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(
                                Described.target(document.json(), reference).isEmpty())
                        .as(reference)
                        .isFalse());
        var components = document.json().object("components");
        assertThat(components.members().keySet().stream()
                        .flatMap(kind -> components.object(kind).members().keySet().stream()
                                .map(name -> "#/components/" + kind + "/" + name)))
                .filteredOn(Predicate.not(references::contains))
                .isEmpty();
    }

    @Test
    void every_operation_says_what_it_is_for_and_what_else_may_be_answered() {
        assertThat(Described.operations().map(Described.Operation::id)).doesNotHaveDuplicates();
        var tags = tags();
        assertThat(Described.operations()).allSatisfy(operation -> {
            var content = operation.content();
            assertThat(content.text("summary")).as(operation.id()).isPresent();
            assertThat(tags).as(operation.id()).containsAll(content.texts("tags"));
            assertThat(content.object("responses").has("default"))
                    .as(operation.id())
                    .isTrue();
        });
    }

    private static Set<String> tags() {
        return Described.DOCUMENT.objects("tags").stream()
                .map(tag -> tag.text("name").orElseThrow())
                .collect(Collectors.toSet());
    }

    @Test
    void a_path_names_the_parameters_that_it_has() {
        assertThat(Described.operations()).allSatisfy(operation -> {
            var named = operation.content().objects("parameters").stream()
                    .map(Described::followed)
                    .filter(parameter -> parameter.text("in").orElseThrow().equals("path"))
                    .map(parameter -> "{" + parameter.text("name").orElseThrow() + "}");
            int brace = operation.path().indexOf('{');
            assertThat(named.toList())
                    .as(operation.line())
                    .isEqualTo(brace < 0 ? List.of() : List.of(operation.path().substring(brace)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/auth", "/a/b"})
    void below_a_path_each_operation_is_the_same(String path) {
        var moved = KEPT.below(path).json();
        assertThat(moved.object("paths").members())
                .hasSameSizeAs(KEPT.json().object("paths").members());
        KEPT.json()
                .object("paths")
                .members()
                .forEach((old, item) ->
                        assertThat(moved.object("paths").get(path + old)).hasValue(item));
        assertThat(moved.without("paths")).isEqualTo(KEPT.json().without("paths"));
    }

    @Test
    void beside_others_names_that_are_taken_are_left_to_them() {
        var taken = Set.of("session", "identity", "Provider", "uiNodeInputAttributes", "error", "page", "nobodys");
        var beside = KEPT.beside(taken).json();
        var components = beside.object("components");
        components
                .members()
                .forEach((kind, all) -> assertThat(((JsonObject) all).members())
                        .hasSameSizeAs(
                                KEPT.json().object("components").object(kind).members())
                        .doesNotContainKeys(taken.toArray(String[]::new)));
        assertThat(components.object("schemas").members()).containsKeys("portcullis_session", "loginFlow");
        assertThat(beside.toString()).doesNotContain("/session\"", "/identity\"", "/uiNodeInputAttributes\"");
        assertThat(beside.object("paths").members().keySet())
                .isEqualTo(KEPT.json().object("paths").members().keySet());
        assertThat(KEPT.beside(Set.of())).isEqualTo(KEPT);
    }

    @Test
    void it_is_json_as_a_text() {
        assertThat(Described.JSON.parseText(KEPT.toString())).isEqualTo(KEPT.json());
    }

    private static Set<String> schemas(OpenApiDocument document) {
        return document.json().object("components").object("schemas").members().keySet();
    }
}
