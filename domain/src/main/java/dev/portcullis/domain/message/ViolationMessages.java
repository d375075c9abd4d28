package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.schema.Violation;

/**
 * Puts what a schema validator found into words for people. Immutable. Source: docs/contract/identity-schema.md, "What a
 * violation is told as".
 */
public final class ViolationMessages {
    private final Messages messages;

    public ViolationMessages(Messages messages) {
        this.messages = messages;
    }

    /** The text for one violation; keywords without a number of their own are told by their reason. */
    public UiText of(Violation violation) {
        return switch (violation.keyword()) {
            case "required" ->
                messages.required(
                        violation.path().isEmpty() ? "" : violation.path().getLast());
            case "minLength" -> limit(4000003, violation, "min_length", "actual_length");
            case "maxLength" -> limit(4000017, violation, "max_length", "actual_length");
            case "pattern" -> messages.of(4000004, JsonObject.of("pattern", demanded(violation, "pattern")));
            case "minimum" -> limit(4000018, violation, "minimum", "actual");
            case "exclusiveMinimum" -> limit(4000019, violation, "minimum", "actual");
            case "maximum" -> limit(4000020, violation, "maximum", "actual");
            case "exclusiveMaximum" -> limit(4000021, violation, "maximum", "actual");
            case "multipleOf" -> limit(4000022, violation, "base", "actual");
            case "maxItems" -> limit(4000023, violation, "max_items", "actual_items");
            case "minItems" -> limit(4000024, violation, "min_items", "actual_items");
            case "uniqueItems" -> messages.of(4000025, only(violation, "index_a", "index_b"));
            case "type" -> limit(4000026, violation, "allowed_types", "actual_type");
            case "const" -> constant(violation);
            case "format" -> format(violation);
            default -> messages.generic(violation.reason());
        };
    }

    private UiText limit(long id, Violation violation, String demanded, String found) {
        return messages.of(id, JsonObject.of(demanded, demanded(violation, demanded), found, found(violation, found)));
    }

    private UiText constant(Violation violation) {
        return switch (demanded(violation, "expected")) {
            case JsonObject object -> messages.of(4000030, JsonObject.EMPTY);
            case JsonArray array -> messages.of(4000030, JsonObject.EMPTY);
            case JsonString text -> expected(text.value());
            case JsonNumber number -> expected(number.value().toString());
            case JsonBoolean bool -> expected(Boolean.toString(bool.value()));
            case JsonNull none -> expected("null");
        };
    }

    private UiText expected(String value) {
        return messages.of(4000029, JsonObject.of("expected", Json.of(value)));
    }

    /** Nothing at all is told in general words, whatever the format: so the reference was observed to do. */
    private UiText format(Violation violation) {
        if (found(violation, "value").equals(Json.of(""))) {
            return messages.generic(violation.reason());
        }
        return switch (violation.details().text("format").orElse("")) {
            case "email", "email_loose" -> messages.of(4000040, JsonObject.of("value", found(violation, "value")));
            case "tel" -> messages.of(4000041, JsonObject.of("value", found(violation, "value")));
            default -> messages.generic(violation.reason());
        };
    }

    private static JsonObject only(Violation violation, String first, String second) {
        return JsonObject.of(first, member(violation, first, first), second, member(violation, second, second));
    }

    private static Json demanded(Violation violation, String name) {
        return member(violation, name, "expected");
    }

    private static Json found(Violation violation, String name) {
        return member(violation, name, "actual");
    }

    // Validators may name a detail as the contract does or as the port's plain "expected" and "actual".
    private static Json member(Violation violation, String name, String plain) {
        var details = violation.details();
        return details.get(name).or(() -> details.get(plain)).orElse(JsonNull.NULL);
    }
}
