package dev.portcullis.ports.json;

/** A JSON boolean. */
public record JsonBoolean(boolean value) implements Json {
    public static final JsonBoolean TRUE = new JsonBoolean(true);
    public static final JsonBoolean FALSE = new JsonBoolean(false);

    @Override
    public String type() {
        return "boolean";
    }

    /** As JSON. */
    @Override
    public String toString() {
        return JsonLine.of(this);
    }
}
