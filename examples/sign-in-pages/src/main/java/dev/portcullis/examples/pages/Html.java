package dev.portcullis.examples.pages;

import dev.portcullis.companion.form.Form;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.UiNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws a form of its nodes alone: whatever methods are configured, it stays as it is. */
final class Html {
    private Html() {}

    static String form(String action, Flow flow) {
        return Form.of(flow).messages().stream().map(Html::message).collect(Collectors.joining())
                + "<form method=\"post\" action=\"" + escaped(action) + "\">"
                + flow.ui().nodes().stream().map(Html::node).collect(Collectors.joining())
                + "</form>";
    }

    private static String message(UiText message) {
        return "<p>" + escaped(message.text()) + "</p>";
    }

    private static String node(UiNode node) {
        return node.attributes() instanceof Input input ? input(input, label(node)) : "";
    }

    private static String input(Input input, String label) {
        String attributes = " name=\"" + escaped(input.name()) + "\" value=\"" + escaped(text(input.value())) + "\"";
        if (input.type().equals(InputType.HIDDEN)) {
            return "<input type=\"hidden\"" + attributes + ">";
        }
        if (input.type().equals(InputType.SUBMIT)) {
            return "<p><button" + attributes + ">" + label + "</button></p>";
        }
        return "<p><label>" + label + " <input type=\"" + escaped(input.type().value()) + "\"" + attributes
                + "></label></p>";
    }

    private static String label(UiNode node) {
        return node.label() == null ? "" : escaped(node.label().text());
    }

    private static String text(@Nullable Json value) {
        return value instanceof JsonString(String text) ? text : "";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
