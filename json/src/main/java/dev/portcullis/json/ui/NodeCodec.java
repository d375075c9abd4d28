package dev.portcullis.json.ui;

import dev.portcullis.json.message.MessageMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Cursor;
import dev.portcullis.ports.ui.UiNode;
import jakarta.json.stream.JsonGenerator;

/** A node. By hand, as the kind of its attributes is named outside of them. */
record NodeCodec() implements Codec<UiNode> {
    @Override
    public void write(UiNode node, JsonGenerator out) {
        out.writeStartObject();
        out.write("type", node.type());
        out.write("group", node.group().value());
        UiMapping.ATTRIBUTES.write(node.attributes(), out.writeKey("attributes"));
        MessageMapping.TEXTS.write(node.messages(), out.writeKey("messages"));
        Meta.SHAPE.write(new Meta(node.label()), out.writeKey("meta"));
        out.writeEnd();
    }

    @Override
    public UiNode read(Cursor in) {
        in.expectObject();
        var draft = new NodeDraft();
        while (in.hasMember()) {
            draft.read(in.name(), in);
        }
        return draft.complete();
    }
}
