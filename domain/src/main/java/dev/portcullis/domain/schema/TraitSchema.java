package dev.portcullis.domain.schema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.TraitsValidator;
import dev.portcullis.ports.schema.Violation;
import java.util.List;
import java.util.Optional;

/**
 * An identity schema, made ready once.
 *
 * @param id its name in the configuration
 * @param document the schema as it is published
 * @param fields every value that the traits may hold, objects included
 * @param keys the names of the traits in the order of the form
 * @param soleIdentifier the one trait by which people sign in; empty when there are several or none
 * @param selectable whether a registration may name it
 */
public record TraitSchema(
        String id,
        JsonObject document,
        List<TraitField> fields,
        List<String> keys,
        Optional<TraitField> soleIdentifier,
        boolean selectable,
        TraitsValidator validator) {
    private static final int MOST_TOLD = 100;

    public static TraitSchema of(String id, JsonObject document, boolean selectable, TraitsValidator validator) {
        List<TraitField> fields = TraitFieldScanner.of(document);
        return new TraitSchema(
                id, document, fields, TraitFieldScanner.keys(document), soleIdentifier(fields), selectable, validator);
    }

    /** What is wrong with these traits; empty when nothing is. Of a great many things the first are told. */
    public List<Violation> validate(Json traits) {
        List<Violation> found = validator.validate(JsonObject.of("traits", traits));
        return found.size() <= MOST_TOLD ? found : List.copyOf(found.subList(0, MOST_TOLD));
    }

    private static Optional<TraitField> soleIdentifier(List<TraitField> fields) {
        List<TraitField> identifiers =
                fields.stream().filter(TraitSchema::isIdentifier).toList();
        return identifiers.size() == 1 ? Optional.of(identifiers.getFirst()) : Optional.empty();
    }

    private static boolean isIdentifier(TraitField field) {
        return List.of("password", "webauthn", "code").stream().anyMatch(type -> field.isMarked(type, "identifier"))
                || field.isMarked("passkey", "display_name");
    }
}
