package dev.portcullis.companion.form;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.ui.InputType;
import java.math.BigDecimal;

/** What a person typed, as the type of the field says. */
final class Typed {
    private Typed() {}

    static Json as(InputType type, String name, String value) {
        if (type.equals(InputType.CHECKBOX)) {
            return Json.of(value.equals("true") || value.equals("on"));
        }
        return type.equals(InputType.NUMBER) && !value.isEmpty() ? number(name, value) : Json.of(value);
    }

    private static Json number(String name, String value) {
        try {
            return new JsonNumber(new BigDecimal(value));
        } catch (IllegalArgumentException other) {
            throw new IllegalArgumentException("The field " + name + " takes a number", other);
        }
    }
}
