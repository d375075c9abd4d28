package dev.portcullis.ports.json;

/** The JSON value null, which differs from an absent member. */
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
