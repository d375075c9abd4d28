package dev.portcullis.json.ui;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Cursor;
import dev.portcullis.json.shape.Mismatch;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.json.value.Replay;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeAttributes;
import jakarta.json.stream.JsonGenerator;

/** What a node is: one shape a kind, and the whole object for kinds that we do not know. */
record AttributesCodec() implements Codec<NodeAttributes> {
    @Override
    public void write(NodeAttributes value, JsonGenerator out) {
        switch (value) {
            case NodeAttributes.Input input -> AttributeShapes.INPUT.write(input, out);
            case NodeAttributes.Text text -> AttributeShapes.TEXT.write(text, out);
            case NodeAttributes.Image image -> AttributeShapes.IMAGE.write(image, out);
            case NodeAttributes.Anchor anchor -> AttributeShapes.ANCHOR.write(anchor, out);
            case NodeAttributes.Script script -> AttributeShapes.SCRIPT.write(script, out);
            case NodeAttributes.Division division -> AttributeShapes.DIVISION.write(division, out);
            case NodeAttributes.Unknown unknown -> JsonMapping.OBJECT.write(unknown.raw(), out);
        }
    }

    /** Read attributes by themselves. Their kind's name comes last, so they are read twice. */
    @Override
    public NodeAttributes read(Cursor in) {
        return read(JsonMapping.OBJECT.read(in));
    }

    NodeAttributes read(JsonObject raw) {
        return read(raw.text("node_type").orElseThrow(() -> new Mismatch("node_type", "is required", null)), raw);
    }

    NodeAttributes read(String kind, JsonObject raw) {
        return Replay.of(raw, in -> read(kind, in));
    }

    /** Read attributes whose kind is known beforehand. */
    NodeAttributes read(String kind, Cursor in) {
        return switch (kind) {
            case "input" -> AttributeShapes.INPUT.read(in);
            case "text" -> AttributeShapes.TEXT.read(in);
            case "img" -> AttributeShapes.IMAGE.read(in);
            case "a" -> AttributeShapes.ANCHOR.read(in);
            case "script" -> AttributeShapes.SCRIPT.read(in);
            case "div" -> AttributeShapes.DIVISION.read(in);
            default -> unknown(kind, JsonMapping.OBJECT.read(in));
        };
    }

    private static NodeAttributes unknown(String kind, JsonObject raw) {
        String id = raw.text("id").or(() -> raw.text("name")).orElse("");
        return new NodeAttributes.Unknown(kind, id, raw);
    }
}
