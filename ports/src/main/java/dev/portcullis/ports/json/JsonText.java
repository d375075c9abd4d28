package dev.portcullis.ports.json;

/** Read and write JSON text, for values that travel inside other texts. Safe for use by many threads. */
public interface JsonText {
    /** @throws IllegalArgumentException if the text is no JSON, or nested too deeply */
    Json read(String text);

    String write(Json value);
}
