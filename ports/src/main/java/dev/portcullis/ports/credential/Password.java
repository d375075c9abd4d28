package dev.portcullis.ports.credential;

import java.nio.charset.StandardCharsets;

/**
 * A password as somebody typed it: never trimmed, never normalised, never shown.
 *
 * @param value the characters
 */
public record Password(String value) {
    /** Its length in bytes of UTF-8, the measure of the contract's length rules. */
    public int lengthInBytes() {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Its length in Unicode code points, as a person counts but for characters made of several. */
    public int lengthInCharacters() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
