package dev.portcullis.domain.schema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value that the traits of a schema may hold.
 *
 * @param path its names from the document's root, for instance {@code traits, name, first}
 * @param kind what it is in JSON
 * @param itemKind what the items of an array are; null for anything else
 * @param required whether its parent demands it
 * @param disabled whether a form must not change it
 * @param options the texts or numbers that it may be; empty where it may be anything
 * @param extension the members of {@code ory.sh/kratos}; empty when it has none
 */
public record TraitField(
        List<String> path,
        Kind kind,
        @Nullable Kind itemKind,
        @Nullable String format,
        @Nullable String pattern,
        @Nullable String title,
        boolean required,
        boolean disabled,
        List<Json> options,
        JsonObject extension) {

    /** The JSON types that forms tell apart. */
    public enum Kind {
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        OBJECT,
        ARRAY,
        /** several types at once: has no place in a form */
        MIXED
    }

    public TraitField {
        path = List.copyOf(path);
        options = List.copyOf(options);
    }

    /** Its name in a form, for instance {@code traits.name.first}. */
    public String name() {
        return String.join(".", path);
    }

    /** Whether it is a value below {@code traits}, and not one that only methods know. */
    public boolean isTrait() {
        return path.size() > 1;
    }

    /** Whether the extension says so of a credential, for instance that this is the {@code identifier} of {@code password}. */
    public boolean isMarked(String credential, String member) {
        return extension.object("credentials").object(credential).isTrue(member);
    }

    /** Whether its format is that of mail addresses, or of those that have dots where none should be. */
    boolean isMailAddress() {
        return "email".equals(format) || isLoose();
    }

    boolean isLoose() {
        return "email_loose".equals(format);
    }

    /** Whether people are found or reached by it, so that blanks around it are no part of it. */
    public boolean isIdentifying() {
        return !extension.isEmpty() || isMailAddress() || "tel".equals(format);
    }

    /** Whether a form has an input for it. */
    public boolean isInput() {
        return switch (kind) {
            case OBJECT, MIXED -> false;
            case ARRAY -> itemKind != Kind.OBJECT && itemKind != Kind.ARRAY;
            default -> true;
        };
    }
}
