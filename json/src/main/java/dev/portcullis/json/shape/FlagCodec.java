package dev.portcullis.json.shape;

import jakarta.json.stream.JsonGenerator;

/** A boolean. */
record FlagCodec() implements Codec<Boolean> {
    @Override
    public void write(Boolean value, JsonGenerator out) {
        out.write(value.booleanValue());
    }

    @Override
    public Boolean read(Cursor in) {
        return in.flag();
    }
}
