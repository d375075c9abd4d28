package dev.portcullis.json.wire;

import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.Writer;
import java.util.Map;
import org.eclipse.parsson.JsonProviderImpl;
import org.eclipse.parsson.api.JsonConfig;

/** Eclipse Parsson, with our generator in place of its own. Made without a service look-up. Safe for use by many threads. */
public final class WireProvider extends JsonProviderImpl {
    private static final int DEEPEST = 100;

    /** One for all: it has no state that shows, and making one takes long. */
    public static final WireProvider SHARED = new WireProvider();

    private final JsonParserFactory parsers = createParserFactory(Map.of(JsonConfig.MAX_DEPTH, DEEPEST));

    private WireProvider() {}

    /** A parser that stands before the first event of a text. */
    public JsonParser parse(String text) {
        return parsers.createParser(new StringReader(text));
    }

    @Override
    public JsonGenerator createGenerator(Writer writer) {
        return new WireGenerator(Sink.to(writer));
    }

    @Override
    public JsonGenerator createGenerator(OutputStream stream) {
        return new WireGenerator(Sink.to(stream));
    }

    /** Pretty printing is left to Parsson; any other setting changes nothing. */
    @Override
    public JsonGeneratorFactory createGeneratorFactory(Map<String, ?> settings) {
        boolean pretty = settings.containsKey(JsonGenerator.PRETTY_PRINTING);
        return pretty ? super.createGeneratorFactory(settings) : new WireGeneratorFactory();
    }
}
