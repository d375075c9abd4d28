package dev.portcullis.ports.ui;

import dev.portcullis.ports.message.UiText;
import java.util.List;

/**
 * The form that a flow shows.
 *
 * @param action where to submit it
 * @param method how to submit it, {@code POST}
 * @param nodes its fields and buttons, in the order to show them; on the wire an empty list is {@code null}
 * @param messages texts about the flow as a whole; on the wire an empty list is left out
 */
public record UiContainer(String action, String method, List<UiNode> nodes, List<UiText> messages) {
    public UiContainer {
        nodes = List.copyOf(nodes);
        messages = List.copyOf(messages);
    }

    public UiContainer withNodes(List<UiNode> changed) {
        return new UiContainer(action, method, changed, messages);
    }

    public UiContainer withMessages(List<UiText> changed) {
        return new UiContainer(action, method, nodes, changed);
    }
}
