package dev.portcullis.json.ui;

import dev.portcullis.json.message.MessageMapping;
import dev.portcullis.json.shape.Cursor;
import dev.portcullis.json.shape.Mismatch;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node while it is read. Its {@code type}, which says what its attributes are, mostly comes first; where it does not, the
 * attributes wait as a tree.
 */
final class NodeDraft {
    private static final AttributesCodec ATTRIBUTES = new AttributesCodec();

    private @Nullable String type;
    private @Nullable NodeGroup group;
    private @Nullable NodeAttributes attributes;
    private @Nullable JsonObject waiting;
    private List<UiText> messages = List.of();
    private @Nullable UiText label;

    void read(String name, Cursor in) {
        in.advance();
        if (in.isNull()) {
            return;
        }
        switch (name) {
            case "type" -> type = in.member(name, Scalars.TEXT::read);
            case "group" -> group = in.member(name, UiMapping.GROUP::read);
            case "attributes" -> readAttributes(type, in);
            case "messages" -> messages = in.member(name, MessageMapping.TEXTS::read);
            case "meta" -> label = in.member(name, Meta.SHAPE::read).label();
            default -> in.skip();
        }
    }

    private void readAttributes(@Nullable String kind, Cursor in) {
        if (kind == null) {
            waiting = in.member("attributes", JsonMapping.OBJECT::read);
        } else {
            attributes = in.member("attributes", at -> ATTRIBUTES.read(kind, at));
        }
    }

    UiNode complete() {
        return new UiNode(required("group", group), required("attributes", attributes()), messages, label);
    }

    private @Nullable NodeAttributes attributes() {
        if (attributes != null || waiting == null) {
            return attributes;
        }
        return type == null ? ATTRIBUTES.read(waiting) : ATTRIBUTES.read(type, waiting);
    }

    private static <V> V required(String name, @Nullable V value) {
        if (value == null) {
            throw new Mismatch(name, "is required", null);
        }
        return value;
    }
}
