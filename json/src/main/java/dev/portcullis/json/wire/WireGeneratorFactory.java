package dev.portcullis.json.wire;

import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Map;

/** Makes our generators for those who ask by Jakarta's interfaces. */
final class WireGeneratorFactory implements JsonGeneratorFactory {
    @Override
    public JsonGenerator createGenerator(Writer writer) {
        return new WireGenerator(Sink.to(writer));
    }

    @Override
    public JsonGenerator createGenerator(OutputStream stream) {
        return new WireGenerator(Sink.to(stream));
    }

    @Override
    public JsonGenerator createGenerator(OutputStream stream, Charset charset) {
        return createGenerator(new OutputStreamWriter(stream, charset));
    }

    @Override
    public Map<String, ?> getConfigInUse() {
        return Map.of();
    }
}
