package dev.portcullis.pages.text;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a message as one language says them: titles of fields, ways to sign in, reasons, types. */
record Filling(Texts texts) {
    private static final String TITLE = "title";
    private static final String METHODS = "available_credential_types";
    private static final String TYPES = "allowed_types";
    private static final String PROVIDERS = "available_oidc_providers";

    JsonObject of(JsonObject context) {
        JsonObject said = context.text(TITLE)
                .map(title -> context.with(TITLE, Json.of(texts.title(title))))
                .orElse(context);
        String ways = ways(context);
        return kind(context, why(context, ways.isEmpty() ? said : said.with("ways", Json.of(ways))));
    }

    // What a field takes, where this language has words for all of it.
    private JsonObject kind(JsonObject context, JsonObject said) {
        List<String> types = texts(context, TYPES)
                .filter(type -> !type.equals("null"))
                .map(type -> texts.find("type." + type).orElse(""))
                .toList();
        return types.isEmpty() || types.contains("")
                ? said
                : said.with("kind", Json.of(String.join(" " + texts.phrase("or") + " ", types)));
    }

    // Only where this language has words for it.
    private JsonObject why(JsonObject context, JsonObject said) {
        return context.text("reason")
                .map(texts::reason)
                .filter(reason -> reason.language() == null)
                .map(reason -> said.with("why", Json.of(reason.text())))
                .orElse(said);
    }

    private String ways(JsonObject context) {
        Stream<String> methods = texts(context, METHODS)
                .map(method -> texts.find("group." + method).orElse(method));
        return Stream.concat(methods, texts(context, PROVIDERS)).collect(Collectors.joining(", "));
    }

    private static Stream<String> texts(JsonObject context, String name) {
        return context.get(name).stream()
                .filter(JsonArray.class::isInstance)
                .flatMap(list -> ((JsonArray) list).items().stream())
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).value());
    }
}
