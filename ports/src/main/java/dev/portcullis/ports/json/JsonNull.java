package dev.portcullis.ports.json;

/** The JSON value null; an absent member is another thing. */
public record JsonNull() implements Json {
    public static final JsonNull NULL = new JsonNull();

    @Override
    public String type() {
        return "null";
    }

    /** As JSON. */
    @Override
    public String toString() {
        return JsonLine.of(this);
    }
}
