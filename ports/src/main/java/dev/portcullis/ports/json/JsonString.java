package dev.portcullis.ports.json;

/** A JSON string. It may hold characters that no text should, such as lone surrogates: whoever stores or shows it decides. */
public record JsonString(String value) implements Json {
    @Override
    public String type() {
        return "string";
    }

    /** As JSON. */
    @Override
    public String toString() {
        return JsonLine.of(this);
    }
}
