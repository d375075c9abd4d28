package dev.portcullis.boundary.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.flow.SubmissionBody;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That each member which a record has on the wire is in its schema, and each member of a schema is one that a record has. Records
 * are filled to the last component and written as answers are.
 */
class DescribedMembersTest {
    /** Members that clients know by their generated classes, and that the public side never answers. */
    private static final Map<String, Set<String>> NEVER_ANSWERED =
            Map.of("identity", Set.of("credentials", "metadata_admin"));

    static Stream<Method> operations() {
        return Arrays.stream(FrontendApi.class.getMethods())
                .filter(method -> method.getName().endsWith("WithHttpInfo"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_answer_has_the_members_of_its_schema(Method operation) {
        String id = operation.getName().replace("WithHttpInfo", "");
        Type value = ((ParameterizedType) operation.getGenericReturnType()).getActualTypeArguments()[0];
        var answers = Described.byId().get(id).content().object("responses");
        if (value == Void.class) {
            assertThat(answers.has("204")).isTrue();
        } else {
            var schema = Described.schemaOf(Described.followed(answers.object("200")));
            same(id, schema, Described.JSON.parse(Described.JSON.write(Filled.of(value))));
        }
    }

    @Test
    void refusals_have_together_the_members_of_their_schema() {
        var members = new HashSet<String>();
        for (Class<?> kind : List.of(FrontendError.FlowOver.class, FrontendError.LocationChangeRequired.class)) {
            var written = (JsonObject) Described.JSON.parse(Described.JSON.write(Filled.of(kind)));
            members.addAll(written.members().keySet());
            same("error", Described.schema("genericError"), written.object("error"));
        }
        assertThat(members)
                .isEqualTo(Described.schema("errorGeneric")
                        .object("properties")
                        .members()
                        .keySet());
    }

    @Test
    void each_submission_has_the_members_of_its_schema() throws IOException, URISyntaxException {
        var described = new TreeSet<>();
        for (Class<?> body : bodies()) {
            String name = schemaName(body);
            described.add(name);
            same(name, Described.schema(name), ((SubmissionBody) Filled.of(body)).toJson());
        }
        assertThat(described)
                .containsAll(Described.DOCUMENT.object("components").object("schemas").members().keySet().stream()
                        .filter(name -> name.startsWith("update") && name.endsWith("Method"))
                        .toList())
                .hasSizeGreaterThan(25);
    }

    private static String schemaName(Class<?> body) {
        String name = body.getSimpleName();
        return Described.schema(name).isEmpty() ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** Whatever can be submitted: each record of the boundary that is a body. */
    private static List<Class<?>> bodies() throws IOException, URISyntaxException {
        URI place = FrontendApi.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        if (!place.getPath().endsWith(".jar")) {
            return bodies(Path.of(place));
        }
        try (var jar = FileSystems.newFileSystem(Path.of(place))) {
            return bodies(jar.getPath("/"));
        }
    }

    private static List<Class<?>> bodies(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.contains("/Update") && name.endsWith(".class"))
                    .<Class<?>>map(DescribedMembersTest::load)
                    .filter(type -> type.isRecord() && SubmissionBody.class.isAssignableFrom(type))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace('/', '.').substring(0, file.length() - ".class".length()));
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(file, gone);
        }
    }

    private static void same(String where, JsonObject schema, Json value) {
        if (schema.has("discriminator")) {
            same(where, kind(schema.object("discriminator"), (JsonObject) value), value);
        } else if (schema.has("$ref")) {
            String name = schema.text("$ref").orElseThrow();
            same(name.substring(name.lastIndexOf('/') + 1), Described.followed(schema), value);
        } else if (schema.has("allOf")) {
            same(where, schema.objects("allOf").getFirst(), value);
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> same(where, schema.object("items"), item));
        } else if (value instanceof JsonObject object && schema.has("properties") && !value.equals(Filled.PASSED_ON)) {
            sameMembers(where, schema.object("properties"), object);
        }
    }

    private static JsonObject kind(JsonObject discriminator, JsonObject value) {
        String kind =
                value.text(discriminator.text("propertyName").orElseThrow()).orElseThrow();
        return Described.followed(
                JsonObject.of("$ref", discriminator.object("mapping").get(kind).orElseThrow()));
    }

    private static void sameMembers(String where, JsonObject properties, JsonObject value) {
        var expected = new TreeSet<>(properties.members().keySet());
        expected.removeAll(NEVER_ANSWERED.getOrDefault(where, Set.of()));
        assertThat(value.members().keySet()).as(where).containsExactlyInAnyOrderElementsOf(expected);
        value.members().forEach((name, member) -> same(where + "." + name, properties.object(name), member));
    }
}
