package dev.portcullis.json.shape;

import jakarta.json.stream.JsonGenerator;

/** A string. */
record TextCodec() implements Codec<String> {
    @Override
    public void write(String value, JsonGenerator out) {
        out.write(value);
    }

    @Override
    public String read(Cursor in) {
        return in.text();
    }
}
