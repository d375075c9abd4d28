package dev.portcullis.boundary.openapi;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All operations that the public side answers, their parameters, bodies and answers, in the format of OpenAPI 3.0. Immutable. Its
 * {@code toString} is the document as JSON. Source: ADR 19.
 *
 * @param json the whole document
 */
public record OpenApiDocument(JsonObject json) {
    private static final String RESOURCE = "openapi.json";
    private static final String PATHS = "paths";
    private static final String COMPONENTS = "components";
    private static final String REFERENCE = "#/components/";

    /** The document as it is kept: paths as the contract has them, below no other path and at no address. */
    public static OpenApiDocument read(ContractJson json) {
        try (InputStream in = Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new OpenApiDocument(json.read(JsonObject.class, in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same, each path below another one. @param path as {@code /auth}; empty for none */
    public OpenApiDocument below(String path) {
        return with(PATHS, renamed(json.object(PATHS), name -> path + name));
    }

    /** The same for operations at an address. @param address without a slash at its end, as {@code https://example.org/auth} */
    public OpenApiDocument at(String address) {
        return with("servers", new JsonArray(List.of(JsonObject.of("url", Json.of(address)))));
    }

    /**
     * The same, to stand in one document with others: a component whose name is taken there is called otherwise here.
     *
     * @param taken names of components, of whatever kind
     */
    public OpenApiDocument beside(Set<String> taken) {
        UnaryOperator<String> free = name -> taken.contains(name) ? "portcullis_" + name : name;
        var kinds = new LinkedHashMap<String, Json>();
        json.object(COMPONENTS).members().forEach((kind, all) -> kinds.put(kind, renamed((JsonObject) all, free)));
        return new OpenApiDocument((JsonObject) redirected(with(COMPONENTS, new JsonObject(kinds)).json, free));
    }

    private OpenApiDocument with(String member, Json value) {
        return new OpenApiDocument(json.with(member, value));
    }

    private static JsonObject renamed(JsonObject object, UnaryOperator<String> name) {
        var members = new LinkedHashMap<String, Json>();
        object.members().forEach((old, value) -> members.put(name.apply(old), value));
        return new JsonObject(members);
    }

    /** The same value, in which references name components as they are called now. */
    private static Json redirected(Json value, UnaryOperator<String> name) {
        return switch (value) {
            case JsonObject object -> redirectedMembers(object, name);
            case JsonArray array ->
                new JsonArray(array.items().stream()
                        .map(item -> redirected(item, name))
                        .toList());
            case JsonString(String text) when text.startsWith(REFERENCE) -> Json.of(reference(text, name));
            default -> value;
        };
    }

    private static JsonObject redirectedMembers(JsonObject object, UnaryOperator<String> name) {
        var members = new LinkedHashMap<String, Json>();
        object.members().forEach((member, value) -> members.put(member, redirected(value, name)));
        return new JsonObject(members);
    }

    private static String reference(String text, UnaryOperator<String> name) {
        int end = text.lastIndexOf('/') + 1;
        return text.substring(0, end) + name.apply(text.substring(end));
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
