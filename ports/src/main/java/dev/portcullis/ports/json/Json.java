package dev.portcullis.ports.json;

import java.math.BigDecimal;

/**
 * A JSON value. Immutable; two values are equal when they hold the same members, in any order of an object's members.
 *
 * <p>A number keeps the digits it was written with, so that a value that is read and written again is the same.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    static JsonString of(String text) {
        return new JsonString(text);
    }

    static JsonNumber of(long number) {
        return new JsonNumber(BigDecimal.valueOf(number));
    }

    static JsonBoolean of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    /** The name that JSON Schema gives this value's type: object, array, string, number, boolean or null. */
    String type();
}
