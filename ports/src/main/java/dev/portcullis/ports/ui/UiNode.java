package dev.portcullis.ports.ui;

import dev.portcullis.ports.message.UiText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field, button, text, picture or script of a form.
 *
 * @param group the method it belongs to
 * @param attributes what it is; its kind is also the node's {@code type} on the wire
 * @param messages texts about this node alone
 * @param label what to call it; null when it has no label
 */
public record UiNode(
        NodeGroup group,
        NodeAttributes attributes,
        List<UiText> messages,
        @Nullable UiText label) {
    public UiNode {
        messages = List.copyOf(messages);
    }

    /** The input's name, or the id of a node of another kind. */
    public String id() {
        return attributes.id();
    }

    /** The node's kind on the wire: input, text, img, a, script, div, or one that this version does not know. */
    public String type() {
        return attributes.nodeType();
    }

    public UiNode withAttributes(NodeAttributes changed) {
        return new UiNode(group, changed, messages, label);
    }

    public UiNode withMessages(List<UiText> changed) {
        return new UiNode(group, attributes, changed, label);
    }
}
