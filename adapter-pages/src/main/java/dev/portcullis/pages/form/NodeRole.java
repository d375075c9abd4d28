package dev.portcullis.pages.form;

import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/** What a node is to the person before it. */
enum NodeRole {
    /** Sent along, never seen. */
    HIDDEN,
    /** Filled in or ticked. */
    FIELD,
    /** Sends the form. */
    SUBMIT,
    /** Starts a script, for instance one that asks for a passkey. */
    TRIGGER,
    /** Read or looked at. */
    SHOWN,
    SCRIPT,
    /** Nothing to draw; its messages still count. */
    NOTHING;

    static NodeRole of(UiNode node) {
        return switch (node.attributes()) {
            case NodeAttributes.Input input -> ofInput(node, input);
            case NodeAttributes.Text text -> SHOWN;
            case NodeAttributes.Image image -> SHOWN;
            case NodeAttributes.Anchor anchor -> SHOWN;
            case NodeAttributes.Division division -> SHOWN;
            case NodeAttributes.Script script -> SCRIPT;
            case NodeAttributes.Unknown unknown -> NOTHING;
        };
    }

    private static NodeRole ofInput(UiNode node, NodeAttributes.Input input) {
        if (input.type().equals(InputType.HIDDEN)) {
            return HIDDEN;
        }
        if (input.type().equals(InputType.SUBMIT)) {
            return SUBMIT;
        }
        if (input.type().equals(InputType.BUTTON)) {
            return TRIGGER;
        }
        return isBearerOfMessages(node, input) ? NOTHING : FIELD;
    }

    // What was submitted and belongs to no field comes back as a nameless field that only carries the complaint.
    private static boolean isBearerOfMessages(UiNode node, NodeAttributes.Input input) {
        return node.group().equals(NodeGroup.DEFAULT)
                && node.label() == null
                && input.label() == null
                && !input.name().startsWith("traits.");
    }

    /** Whether a node is a button that picks a method; other buttons do something besides. */
    static boolean isMethod(UiNode node) {
        return of(node) == SUBMIT && node.id().equals("method");
    }

    /** Buttons that are not the method's own, in a method that has one, such as to send a code again. */
    static List<UiNode> asides(List<UiNode> method) {
        boolean hasMain = method.stream().anyMatch(node -> isMethod(node) || of(node) == TRIGGER);
        return hasMain
                ? SUBMIT.among(method).stream().filter(node -> !isMethod(node)).toList()
                : List.of();
    }

    /** Those of some nodes that are such a part. */
    List<UiNode> among(List<UiNode> nodes) {
        return nodes.stream().filter(node -> of(node) == this).toList();
    }

    /** Whether a node is a button that leads to another screen of the same flow. */
    static boolean isTurn(UiNode node) {
        return of(node) == SUBMIT && node.id().equals("screen");
    }

    boolean isSeen() {
        return this == FIELD || this == SHOWN;
    }

    boolean isPressed() {
        return this == SUBMIT || this == TRIGGER;
    }
}
