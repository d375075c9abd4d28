package dev.portcullis.domain.schema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.ports.schema.TraitsValidator;
import dev.portcullis.ports.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds traits that mail goes to to the one rule of what a mail address is, whatever their schema says: nobody should get an
 * account whose mails never leave.
 */
final class ReachableTraits implements TraitsValidator {
    private static final String EMAIL = "email";

    private final TraitsValidator schema;
    private final TraitsValidator addresses;
    private final List<TraitField> mailed;

    private ReachableTraits(TraitsValidator schema, TraitsValidator addresses, List<TraitField> mailed) {
        this.schema = schema;
        this.addresses = addresses;
        this.mailed = mailed;
    }

    /** @param addresses whether a document's {@code email} is a mail address */
    static TraitsValidator over(TraitsValidator schema, TraitsValidator addresses, JsonObject document) {
        List<TraitField> mailed = TraitFieldScanner.of(document).stream()
                .filter(ReachableTraits::isMailed)
                .toList();
        return mailed.isEmpty() ? schema : new ReachableTraits(schema, addresses, mailed);
    }

    /** Whether a schema lets in mail addresses with dots where none should be. */
    static boolean isLoose(JsonObject document) {
        return TraitFieldScanner.of(document).stream().anyMatch(TraitField::isLoose);
    }

    /** The rule for addresses, {@code {"email": …}}. @param loose whether dots may be where none should be */
    static TraitsValidator addresses(SchemaCompiler compiler, boolean loose) {
        var email = JsonObject.of("type", Json.of("string"), "format", Json.of(loose ? "email_loose" : EMAIL));
        return compiler.compile(
                "address", JsonObject.of("type", Json.of("object"), "properties", JsonObject.of(EMAIL, email)));
    }

    private static boolean isMailed(TraitField field) {
        JsonObject code = field.extension().object("credentials").object("code");
        Stream<JsonObject> rules = Stream.of("verification", "recovery")
                .filter(field.extension()::has)
                .map(field.extension()::object);
        Stream<JsonObject> signIn = Stream.of(code).filter(one -> one.isTrue("identifier"));
        return Stream.concat(rules, signIn)
                .anyMatch(rule -> rule.text("via").orElse(EMAIL).equals(EMAIL));
    }

    @Override
    public List<Violation> validate(Json document) {
        var found = new ArrayList<>(schema.validate(document));
        for (TraitField field : mailed) {
            check(place(document, field.path()), field.path(), found);
        }
        return found;
    }

    private void check(Json value, List<String> path, List<Violation> found) {
        switch (value) {
            case JsonString(String text)
            when isWrong(text) && isUntold(path, found) ->
                found.add(new Violation(
                        path,
                        "format",
                        JsonObject.of("format", Json.of(EMAIL), "value", value),
                        "must have the format email"));
            case JsonArray(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    check(items.get(i), below(path, i), found);
                }
            }
            default -> {}
        }
    }

    private boolean isWrong(String text) {
        return !text.isBlank()
                && !addresses.validate(JsonObject.of(EMAIL, Json.of(text))).isEmpty();
    }

    private static boolean isUntold(List<String> path, List<Violation> found) {
        return found.stream().noneMatch(one -> one.path().equals(path));
    }

    private static Json place(Json document, List<String> path) {
        Json place = document;
        for (String name : path) {
            place = place instanceof JsonObject object ? object.get(name).orElse(JsonArray.EMPTY) : JsonArray.EMPTY;
        }
        return place;
    }

    private static List<String> below(List<String> path, int index) {
        var longer = new ArrayList<>(path);
        longer.add(String.valueOf(index));
        return longer;
    }
}
