package dev.portcullis.embedded.document;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns single YAML values into JSON values; numbers keep the digits they were written with. */
final class YamlScalars {
    private static final int LONGEST_NUMBER = 1000;

    private YamlScalars() {}

    /** @return nothing for values that JSON does not have */
    static Optional<Json> json(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) return Optional.of(Json.of(text));
        if (tag.equals(Tag.NULL)) return Optional.of(JsonNull.NULL);
        if (tag.equals(Tag.BOOL)) return Optional.of(Json.of(text.equalsIgnoreCase("true")));
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : Optional.empty();
    }

    private static Optional<Json> number(String text) {
        if (text.length() > LONGEST_NUMBER) return Optional.empty();
        try {
            return Optional.of(decimal(text)).filter(JsonNumber::fits).map(JsonNumber::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal decimal(String text) {
        if (text.startsWith("0x")) return new BigDecimal(new BigInteger(text.substring(2), 16));
        if (text.startsWith("0o")) return new BigDecimal(new BigInteger(text.substring(2), 8));
        return new BigDecimal(text);
    }
}
