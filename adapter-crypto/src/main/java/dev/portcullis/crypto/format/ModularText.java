package dev.portcullis.crypto.format;

import java.util.Base64;

/** A hash written in fields between dollar signs; the text before the first dollar sign is field 0. */
final class ModularText {
    private final String[] fields;

    private ModularText(String[] fields) {
        this.fields = fields;
    }

    static ModularText of(String hash) {
        return new ModularText(hash.split("\\$", -1));
    }

    static ModularText of(String hash, int count) {
        ModularText text = of(hash);
        if (text.count() != count) {
            throw broken();
        }
        return text;
    }

    int count() {
        return fields.length;
    }

    String text(int field) {
        return fields[field];
    }

    /** The bytes of a field in base64, padded or not. */
    byte[] bytes(int field) {
        return base64(fields[field]);
    }

    /** A number of a field such as {@code m=65536,t=2,p=1}, in any order and case of the names. */
    int number(int field, String name) {
        for (String part : fields[field].split(",", -1)) {
            if (part.regionMatches(true, 0, name + "=", 0, name.length() + 1)) {
                return Integer.parseInt(part.substring(name.length() + 1));
            }
        }
        throw broken();
    }

    static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    static IllegalArgumentException broken() {
        return new IllegalArgumentException("the hash is not written as its format demands");
    }
}
