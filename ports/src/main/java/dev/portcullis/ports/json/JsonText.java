package dev.portcullis.ports.json;

/**
 * Read and write JSON text, for values that travel inside other texts. Safe for use by many threads. Source: RFC 8259.
 */
public interface JsonText {
    /**
     * The value that a text writes down.
     *
     * @throws IllegalArgumentException if the text is no JSON, or nested too deeply
     */
    Json read(String text);

    /** The value as text, without a line's end. */
    String write(Json value);
}
