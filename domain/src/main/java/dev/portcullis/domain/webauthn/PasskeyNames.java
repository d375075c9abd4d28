package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.ports.identity.IdentityProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name under which people find a passkey of theirs among others. Source: docs/contract/webauthn.md, "Whose passkey it is".
 */
public final class PasskeyNames {
    private final TraitSchemas schemas;
    private final Identities identities;

    public PasskeyNames(TraitSchemas schemas, Identities identities) {
        this.schemas = schemas;
        this.identities = identities;
    }

    /** The inputs that hold the name while somebody signs up; empty where the schema has none. */
    List<String> inputs(TraitSchema schema) {
        return fields(schema).stream().map(TraitField::name).toList();
    }

    /**
     * The name of somebody who has an account: what is marked for it, else what security keys are found by. Of several, the
     * first by the alphabet; empty where there is none.
     */
    Optional<String> of(IdentityProfile owner) {
        TraitSchema schema = schemas.of(owner.schemaId());
        return first(owner, marked(schema))
                .or(() -> first(owner, identifying(schema)).map(text -> text.toLowerCase(Locale.ROOT)));
    }

    /** Whether the schema of somebody says which trait the name is. */
    boolean areMarked(IdentityProfile owner) {
        return !fields(schemas.of(owner.schemaId())).isEmpty();
    }

    private Optional<String> first(IdentityProfile owner, List<TraitField> fields) {
        return fields.stream()
                .flatMap(field -> identities.textsOf(owner, trait(field)).stream())
                .filter(text -> !text.isBlank())
                .sorted()
                .findFirst();
    }

    private static String trait(TraitField field) {
        return String.join(".", field.path().subList(1, field.path().size()));
    }

    /** What is marked for it; else what security keys are found by. */
    private static List<TraitField> fields(TraitSchema schema) {
        List<TraitField> marked = marked(schema);
        return marked.isEmpty() ? identifying(schema) : marked;
    }

    private static List<TraitField> marked(TraitSchema schema) {
        return schema.fields().stream()
                .filter(field -> field.isMarked("passkey", "display_name"))
                .toList();
    }

    private static List<TraitField> identifying(TraitSchema schema) {
        return schema.fields().stream()
                .filter(field -> field.isMarked("webauthn", "identifier"))
                .toList();
    }
}
