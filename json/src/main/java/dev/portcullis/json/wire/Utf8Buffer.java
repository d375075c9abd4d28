package dev.portcullis.json.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows as JSON text is put into it, already encoded. */
final class Utf8Buffer {
    private static final int AT_FIRST = 2048;

    private byte[] bytes = new byte[AT_FIRST];
    private int size;

    /** Put a character of ASCII as it is. */
    void put(char character) {
        reserve(1);
        bytes[size++] = (byte) character;
    }

    /** Put text that holds nothing but ASCII, as it is. */
    void put(String ascii) {
        int length = ascii.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) ascii.charAt(i);
        }
        size += length;
    }

    /** Put what is encoded already. */
    void put(byte[] encoded) {
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** Put a JSON string: quotation marks around, escaped where the contract escapes. */
    void putQuoted(String text) {
        reserve(text.length() + 2);
        bytes[size++] = '"';
        int plain = putWhilePlain(text);
        if (plain < text.length()) {
            putEscaped(text, plain);
        }
        put('"');
    }

    private int putWhilePlain(String text) {
        byte[] target = bytes;
        int at = size;
        int length = text.length();
        int i = 0;
        for (; i < length; i++) {
            char character = text.charAt(i);
            if (!Escapes.isPlain(character)) {
                break;
            }
            target[at++] = (byte) character;
        }
        size = at;
        return i;
    }

    private void putEscaped(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Escapes.isPlain(character)) {
                put(character);
            } else if (Escapes.isPair(text, i)) {
                putEncoded(text.codePointAt(i++));
            } else if (Escapes.isEscaped(character)) {
                put(Escapes.of(character));
            } else {
                putEncoded(character);
            }
        }
    }

    private void putEncoded(int codePoint) {
        reserve(4);
        if (codePoint < 0x800) {
            bytes[size++] = (byte) (0xC0 | (codePoint >> 6));
        } else if (codePoint < 0x10000) {
            bytes[size++] = (byte) (0xE0 | (codePoint >> 12));
            putContinuation(codePoint >> 6);
        } else {
            bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
            putContinuation(codePoint >> 12);
            putContinuation(codePoint >> 6);
        }
        putContinuation(codePoint);
    }

    private void putContinuation(int bits) {
        bytes[size++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** What was put since the last call. */
    String drain() {
        var text = new String(bytes, 0, size, StandardCharsets.UTF_8);
        size = 0;
        return text;
    }
}
