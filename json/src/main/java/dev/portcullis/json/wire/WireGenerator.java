package dev.portcullis.json.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerationException;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;

/**
 * Writes JSON text as the contract spells it, without white space. For one thread and one text.
 *
 * <p>Trusts its callers to keep keys and values in turn: they are the mappings of this module, each of which is tested.
 */
public final class WireGenerator implements JsonGenerator {
    private final Utf8Buffer buffer = new Utf8Buffer();
    private final Sink sink;
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean separate;
    private boolean closed;

    /** For text that stays in memory, see {@link #toByteArray}. */
    public WireGenerator() {
        this(Sink.NOWHERE);
    }

    WireGenerator(Sink sink) {
        this.sink = sink;
    }

    /** What was written, in UTF-8. */
    public byte[] toByteArray() {
        return buffer.toByteArray();
    }

    /** What was written, in UTF-8, as a line. */
    public byte[] toLine() {
        buffer.put('\n');
        return buffer.toByteArray();
    }

    /** What was written, as text; it is then forgotten. */
    public String toText() {
        return buffer.drain();
    }

    @Override
    public JsonGenerator writeStartObject() {
        return start('{', true);
    }

    @Override
    public JsonGenerator writeStartArray() {
        return start('[', false);
    }

    private JsonGenerator start(char bracket, boolean isObject) {
        separated().put(bracket);
        objects.set(depth++, isObject);
        separate = false;
        return this;
    }

    @Override
    public JsonGenerator writeEnd() {
        if (depth == 0) {
            throw new JsonGenerationException("nothing is open that could end");
        }
        buffer.put(objects.get(--depth) ? '}' : ']');
        separate = true;
        return this;
    }

    @Override
    public JsonGenerator writeKey(String name) {
        separated().putQuoted(name);
        buffer.put(':');
        separate = false;
        return this;
    }

    // The name of a member, quoted, encoded and followed by its colon.
    JsonGenerator writeKey(byte[] text) {
        separated().put(text);
        separate = false;
        return this;
    }

    @Override
    public JsonGenerator write(String value) {
        separated().putQuoted(value);
        return written();
    }

    @Override
    public JsonGenerator write(BigDecimal value) {
        return writeAscii(value.toString());
    }

    @Override
    public JsonGenerator write(BigInteger value) {
        return writeAscii(value.toString());
    }

    @Override
    public JsonGenerator write(int value) {
        return writeAscii(Integer.toString(value));
    }

    @Override
    public JsonGenerator write(long value) {
        return writeAscii(Long.toString(value));
    }

    @Override
    public JsonGenerator write(double value) {
        return write(BigDecimal.valueOf(value));
    }

    @Override
    public JsonGenerator write(boolean value) {
        return writeAscii(value ? "true" : "false");
    }

    @Override
    public JsonGenerator writeNull() {
        return writeAscii("null");
    }

    @Override
    public JsonGenerator write(JsonValue value) {
        return switch (value) {
            case JsonObject object -> writeAll(object);
            case JsonArray array -> writeAll(array);
            case JsonString string -> write(string.getString());
            case JsonNumber number -> write(number.bigDecimalValue());
            default -> writeAscii(value.toString());
        };
    }

    private JsonGenerator writeAll(JsonObject object) {
        writeStartObject();
        object.forEach(this::write);
        return writeEnd();
    }

    private JsonGenerator writeAll(JsonArray array) {
        writeStartArray();
        array.forEach(this::write);
        return writeEnd();
    }

    private JsonGenerator writeAscii(String text) {
        separated().put(text);
        return written();
    }

    private Utf8Buffer separated() {
        if (separate) {
            buffer.put(',');
        }
        return buffer;
    }

    private JsonGenerator written() {
        separate = true;
        return this;
    }

    @Override
    public JsonGenerator writeStartObject(String name) {
        return writeKey(name).writeStartObject();
    }

    @Override
    public JsonGenerator writeStartArray(String name) {
        return writeKey(name).writeStartArray();
    }

    @Override
    public JsonGenerator write(String name, JsonValue value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, String value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, BigInteger value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, BigDecimal value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, int value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, long value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, double value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator write(String name, boolean value) {
        return writeKey(name).write(value);
    }

    @Override
    public JsonGenerator writeNull(String name) {
        return writeKey(name).writeNull();
    }

    @Override
    public void flush() {
        if (!closed) {
            sink.flush(buffer.drain());
        }
    }

    /** Closing twice is closing once: JSON-B does so. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            sink.close(buffer.drain());
        }
    }
}
