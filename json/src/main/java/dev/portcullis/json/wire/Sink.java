package dev.portcullis.json.wire;

import jakarta.json.JsonException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Where the text of a generator goes when it is flushed or closed. */
interface Sink {
    /** For a generator whose bytes are fetched, not sent. */
    Sink NOWHERE = new Sink() {
        @Override
        public void flush(String text) {}

        @Override
        public void close(String text) {}
    };

    void flush(String text);

    void close(String text);

    static Sink to(OutputStream stream) {
        return to(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    static Sink to(Writer writer) {
        return new ToWriter(writer);
    }

    /** Hands the text on to a writer. */
    record ToWriter(Writer writer) implements Sink {
        @Override
        public void flush(String text) {
            try {
                writer.write(text);
                writer.flush();
            } catch (IOException failure) {
                throw new JsonException("the JSON text cannot be written", failure);
            }
        }

        @Override
        public void close(String text) {
            try (writer) {
                writer.write(text);
            } catch (IOException failure) {
                throw new JsonException("the JSON text cannot be written", failure);
            }
        }
    }
}
