package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the types of JSON: nobody fills in an {@code integer}. */
final class TypeNames {
    private static final String ALLOWED = "allowed_types";
    private static final String ACTUAL = "actual_type";
    private static final String NULL = "null";

    private static final Map<String, String> NAMES = Map.of(
            "string",
            "text",
            "integer",
            "a whole number",
            "number",
            "a number",
            "boolean",
            "yes or no",
            "array",
            "a list",
            "object",
            "several values",
            NULL,
            "nothing");

    private TypeNames() {}

    /** The same context for a sentence; whoever reads it by program gets it as it is. */
    static JsonObject inWords(JsonObject context) {
        return context.get(ALLOWED).orElse(null) instanceof JsonArray ? said(context, context.texts(ALLOWED)) : context;
    }

    private static JsonObject said(JsonObject context, List<String> allowed) {
        JsonObject said = context.with(ALLOWED, Json.of(joined(allowed)));
        return context.text(ACTUAL)
                .map(actual -> said.with(ACTUAL, Json.of(name(actual))))
                .orElse(said);
    }

    // That a value may be left out as well is no help to somebody whose value does not fit.
    private static String joined(List<String> types) {
        List<String> named = types.stream().filter(type -> !type.equals(NULL)).toList();
        return (named.isEmpty() ? types : named).stream().map(TypeNames::name).collect(Collectors.joining(" or "));
    }

    private static String name(String type) {
        return NAMES.getOrDefault(type, type);
    }
}
