package dev.portcullis.testkit.webauthn;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The few things of CBOR that authenticators write: whole numbers, bytes, texts, lists and maps. Source: RFC 8949. */
final class Cbor {
    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int LIST = 4;
    private static final int MAP = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Cbor() {}

    /** Members of a map are written in the order that it has. */
    static byte[] encode(Object value) {
        var cbor = new Cbor();
        cbor.write(value);
        return cbor.out.toByteArray();
    }

    private void write(Object value) {
        switch (value) {
            case Integer number when number < 0 -> head(NEGATIVE, -1 - number);
            case Integer number -> head(UNSIGNED, number);
            case byte[] bytes -> block(BYTES, bytes);
            case String text -> block(TEXT, text.getBytes(StandardCharsets.UTF_8));
            case List<?> list -> {
                head(LIST, list.size());
                list.forEach(this::write);
            }
            case Map<?, ?> map -> {
                head(MAP, map.size());
                map.forEach((name, member) -> {
                    write(name);
                    write(member);
                });
            }
            default -> throw new IllegalArgumentException("not written here: " + value.getClass());
        }
    }

    private void block(int kind, byte[] content) {
        head(kind, content.length);
        out.writeBytes(content);
    }

    private void head(int kind, int number) {
        if (number < 24) {
            out.write(kind << 5 | number);
        } else if (number < 0x100) {
            out.write(kind << 5 | 24);
            out.write(number);
        } else {
            out.write(kind << 5 | 25);
            out.write(number >> 8);
            out.write(number);
        }
    }
}
