package dev.portcullis.pages.text;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a message as one language says them: titles of fields, ways to sign in, reasons. */
record Filling(Texts texts) {
    private static final String TITLE = "title";
    private static final String METHODS = "available_credential_types";
    private static final String PROVIDERS = "available_oidc_providers";

    JsonObject of(JsonObject context) {
        JsonObject said = context.text(TITLE)
                .map(title -> context.with(TITLE, Json.of(texts.title(title))))
                .orElse(context);
        String ways = ways(context);
        return why(context, ways.isEmpty() ? said : said.with("ways", Json.of(ways)));
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
