package dev.portcullis.json.shape;

import jakarta.json.stream.JsonGenerator;
import java.time.DateTimeException;
import java.time.Instant;

/** A moment. */
record MomentCodec() implements Codec<Instant> {
    @Override
    public void write(Instant value, JsonGenerator out) {
        out.write(MomentText.of(value));
    }

    @Override
    public Instant read(Cursor in) {
        try {
            return MomentText.parse(in.text());
        } catch (DateTimeException notAMoment) {
            throw new Mismatch("", "a moment as RFC 3339 writes it", notAMoment);
        }
    }
}
