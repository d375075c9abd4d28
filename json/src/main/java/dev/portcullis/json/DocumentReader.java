package dev.portcullis.json;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Cursor;
import dev.portcullis.json.shape.Mismatch;
import dev.portcullis.json.wire.WireProvider;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Reads a text from its first to its last character; whatever goes wrong becomes an {@link UnreadableJson}. */
final class DocumentReader {
    private DocumentReader() {}

    static <T> T whole(String text, Codec<T> codec) {
        return whole(text, codec::read);
    }

    static <T> T whole(String text, Function<Cursor, T> read) {
        try (var parser = WireProvider.SHARED.parse(text)) {
            T value = read.apply(Cursor.atStart(parser));
            expectEnd(parser);
            return value;
        } catch (Mismatch mismatch) {
            throw new UnreadableJson(mismatch.path(), mismatch.expected(), null);
        } catch (JsonParsingException syntax) {
            throw notJson(syntax.getLocation());
        } catch (JsonException | NoSuchElementException | IllegalStateException other) {
            throw new UnreadableJson("", "one JSON value and nothing else", null);
        }
    }

    private static void expectEnd(JsonParser parser) {
        if (parser.hasNext()) {
            throw new UnreadableJson("", "one JSON value and nothing else", null);
        }
    }

    // The parser's own message would quote the text.
    private static UnreadableJson notJson(JsonLocation where) {
        return new UnreadableJson(
                "", "JSON, see line " + where.getLineNumber() + ", column " + where.getColumnNumber(), null);
    }
}
