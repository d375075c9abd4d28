package dev.portcullis.json.shape;

import jakarta.json.stream.JsonGenerator;
import java.util.UUID;

/** A UUID in its usual form of 36 characters. */
record IdCodec() implements Codec<UUID> {
    private static final int LENGTH = 36;

    @Override
    public void write(UUID value, JsonGenerator out) {
        out.write(value.toString());
    }

    @Override
    public UUID read(Cursor in) {
        String text = in.text();
        if (text.length() != LENGTH) {
            throw new Mismatch("a UUID");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Mismatch("", "a UUID", notAnId);
        }
    }
}
