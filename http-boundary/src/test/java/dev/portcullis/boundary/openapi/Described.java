package dev.portcullis.boundary.openapi;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The document, taken apart for tests. */
public final class Described {
    static final ContractJson JSON = ContractJson.create();
    static final JsonObject DOCUMENT = OpenApiDocument.read(JSON).json();

    private Described() {}

    /** An operation, and how it is asked for. */
    public record Operation(String method, String path, JsonObject content) {
        public String id() {
            return content.text("operationId").orElseThrow();
        }

        /** In upper case, and the path. */
        public String line() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    public static Stream<Operation> operations() {
        return DOCUMENT.object("paths").members().entrySet().stream().flatMap(path -> operations(path.getKey()));
    }

    private static Stream<Operation> operations(String path) {
        return DOCUMENT.object("paths").object(path).members().entrySet().stream()
                .map(one -> new Operation(one.getKey(), path, (JsonObject) one.getValue()));
    }

    static Map<String, Operation> byId() {
        var found = new TreeMap<String, Operation>();
        operations().forEach(operation -> found.put(operation.id(), operation));
        return found;
    }

    static JsonObject schema(String name) {
        return DOCUMENT.object("components").object("schemas").object(name);
    }

    /** What a reference leads to; anything else as it is. */
    static JsonObject followed(JsonObject value) {
        return value.text("$ref")
                .map(reference -> followed(target(DOCUMENT, reference)))
                .orElse(value);
    }

    static JsonObject target(JsonObject document, String reference) {
        var found = document;
        for (String step : reference.substring(2).split("/")) {
            found = found.object(step);
        }
        return found;
    }

    /** Each text that a value holds as a member of this name, however deep. */
    static Stream<String> texts(Json value, String name) {
        return switch (value) {
            case JsonObject object ->
                Stream.concat(
                        object.members().get(name) instanceof JsonString(String text)
                                ? Stream.of(text)
                                : Stream.empty(),
                        object.members().values().stream().flatMap(member -> texts(member, name)));
            case JsonArray array -> array.items().stream().flatMap(item -> texts(item, name));
            default -> Stream.empty();
        };
    }

    /** The schema of a body or an answer, of whatever media type. */
    static JsonObject schemaOf(JsonObject holder) {
        return holder.object("content").members().values().stream()
                .map(content -> ((JsonObject) content).object("schema"))
                .findFirst()
                .orElse(JsonObject.EMPTY);
    }

    static JsonObject resource(String name) {
        try (InputStream in = Objects.requireNonNull(Described.class.getResourceAsStream(name), name)) {
            return JSON.read(JsonObject.class, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
