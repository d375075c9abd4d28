package dev.portcullis.domain.submission;

import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.json.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what was written for a field into the type that the field has. What cannot be turned stays as it is. */
final class FormValueCoercion {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");
    /** Whole numbers of so many digits are written without an exponent. */
    private static final int WRITTEN_OUT = 40;

    private final JsonText json;

    FormValueCoercion(JsonText json) {
        this.json = json;
    }

    /** The field's value; empty when nothing was written for it. @throws Unreadable if an object's text is no JSON */
    Optional<Json> coerce(TraitField field, List<Json> written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case STRING -> text(written.getFirst());
            case NUMBER, INTEGER -> number(written.getFirst(), field.required());
            case BOOLEAN -> flag(written.getLast(), field.required());
            case ARRAY -> Optional.of(array(field, written));
            case OBJECT -> object(field, written.getFirst());
            case MIXED -> Optional.of(written.getFirst());
        };
    }

    private Optional<Json> text(Json written) {
        String text = asText(written);
        return text.isEmpty() ? Optional.empty() : Optional.of(Json.of(text));
    }

    /** JSON of another type than text is taken by its JSON text, as the contract has it. */
    private String asText(Json written) {
        return written instanceof JsonString(String text) ? text : json.write(written);
    }

    private Optional<Json> number(Json written, boolean required) {
        String text = asText(written);
        if (text.isEmpty()) {
            return required ? Optional.of(Json.of(0)) : Optional.empty();
        }
        return Optional.of(isNumber(text) ? number(text) : Json.of(text));
    }

    /** Exactly what was written: a double would lose digits of a long number. */
    private static Json number(String text) {
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        if (!JsonNumber.fits(value) || Double.isInfinite(value.doubleValue())) {
            return Json.of(text);
        }
        boolean shifted = value.scale() < 0 && value.precision() - value.scale() <= WRITTEN_OUT;
        return new JsonNumber(shifted ? value.setScale(0) : value);
    }

    private Optional<Json> flag(Json written, boolean required) {
        String text = asText(written);
        if (text.isEmpty()) {
            return required ? Optional.of(Json.of(false)) : Optional.empty();
        }
        return Optional.of(TRUE.contains(text) ? Json.of(true) : FALSE.contains(text) ? Json.of(false) : Json.of(text));
    }

    private Json array(TraitField field, List<Json> written) {
        return new JsonArray(items(field, written));
    }

    /** Each with the type of the list's items. */
    List<Json> items(TraitField field, List<Json> written) {
        if (written.size() == 1 && written.getFirst() instanceof JsonArray(List<Json> whole)) {
            return whole;
        }
        return written.stream().map(one -> item(field, one)).toList();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private Json item(TraitField field, Json written) {
        return switch (field.itemKind()) {
            case NUMBER, INTEGER -> number(written, true).orElse(written);
            case BOOLEAN -> flag(written, true).orElse(written);
            case null, default -> Json.of(asText(written));
        };
    }

    /** JSON of another type is told at the field, by whoever knows the field's type. */
    private Optional<Json> object(TraitField field, Json written) {
        if (!(written instanceof JsonString(String text))) {
            return Optional.of(written);
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.read(text));
        } catch (IllegalArgumentException noJson) {
            throw new Unreadable("the field " + field.name() + " must hold a JSON object");
        }
    }
}
