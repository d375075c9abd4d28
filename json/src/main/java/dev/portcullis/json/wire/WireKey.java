package dev.portcullis.json.wire;

import jakarta.json.stream.JsonGenerator;

/** The name of a member that is written often: our own generator copies it in one piece, quoted and encoded beforehand. */
public final class WireKey {
    private final String name;
    private final byte[] text;

    public WireKey(String name) {
        var buffer = new Utf8Buffer();
        buffer.putQuoted(name);
        buffer.put(':');
        this.name = name;
        this.text = buffer.toByteArray();
    }

    public String name() {
        return name;
    }

    /** Write it where the generator expects a name. */
    public JsonGenerator writeTo(JsonGenerator out) {
        return out instanceof WireGenerator wire ? wire.writeKey(text) : out.writeKey(name);
    }
}
