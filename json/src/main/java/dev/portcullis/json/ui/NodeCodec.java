package dev.portcullis.json.ui;

import dev.portcullis.json.message.MessageMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Cursor;
import dev.portcullis.json.wire.WireKey;
import dev.portcullis.ports.ui.UiNode;
import jakarta.json.stream.JsonGenerator;

/** A node. By hand, as the kind of its attributes is named outside of them. */
record NodeCodec() implements Codec<UiNode> {
    private static final WireKey TYPE = new WireKey("type");
    private static final WireKey GROUP = new WireKey("group");
    private static final WireKey ATTRIBUTES = new WireKey("attributes");
    private static final WireKey MESSAGES = new WireKey("messages");
    private static final WireKey META = new WireKey("meta");

    @Override
    public void write(UiNode node, JsonGenerator out) {
        out.writeStartObject();
        TYPE.writeTo(out).write(node.type());
        GROUP.writeTo(out).write(node.group().value());
        UiMapping.ATTRIBUTES.write(node.attributes(), ATTRIBUTES.writeTo(out));
        MessageMapping.TEXTS.write(node.messages(), MESSAGES.writeTo(out));
        Meta.SHAPE.write(new Meta(node.label()), META.writeTo(out));
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
