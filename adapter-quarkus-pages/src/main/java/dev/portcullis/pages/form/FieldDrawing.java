package dev.portcullis.pages.form;

import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A field with its label, its hints for browsers and what is wrong with it. */
final class FieldDrawing {
    private static final Set<InputType> TYPES = Set.of(
            InputType.TEXT,
            InputType.PASSWORD,
            InputType.NUMBER,
            InputType.CHECKBOX,
            InputType.EMAIL,
            InputType.TEL,
            InputType.DATE,
            InputType.DATETIME_LOCAL,
            InputType.URL);

    private final Texts texts;

    FieldDrawing(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param id unique in the page
     * @param needed whether the browser may insist on a value
     */
    TemplateModel draw(UiNode node, NodeAttributes.Input input, String id, boolean needed) {
        InputType type = TYPES.contains(input.type()) ? input.type() : InputType.TEXT;
        boolean tick = type.equals(InputType.CHECKBOX);
        String value = Values.text(input.value());
        List<TemplateModel> messages =
                node.messages().stream().map(this::message).toList();
        boolean wrong = node.messages().stream().anyMatch(FieldDrawing::isError);
        return new TemplateModel()
                .with("kind", tick ? "tick" : "field")
                .with("id", id)
                .with("name", input.name())
                .with("type", type.value())
                .with("value", type.equals(InputType.PASSWORD) ? "" : value)
                .with("checked", tick && value.equals("true"))
                .with("label", label(node, input))
                .with("required", needed && input.required())
                .with("optional", !input.required() && input.name().startsWith("traits."))
                .with("disabled", input.disabled())
                .with("autocomplete", Hints.autocomplete(node, input))
                .with("inputmode", Hints.inputMode(node, input))
                .with("exact", Hints.isExact(input))
                .with("pattern", Hints.pattern(input))
                // A code's length is left to the server, so that one pasted with blanks is not cut.
                .with("maxlength", Hints.isCode(node) ? null : input.maxlength())
                .with("code", Hints.isCode(node))
                .with("password", type.equals(InputType.PASSWORD))
                .with("number", type.equals(InputType.NUMBER))
                .with("messages", messages)
                .with("described", !messages.isEmpty())
                .with("wrong", wrong);
    }

    TemplateModel message(UiText message) {
        return new TemplateModel().said(texts.say(message)).with("type", kind(message));
    }

    private static String kind(UiText message) {
        if (isError(message)) {
            return "error";
        }
        return message.type().equals(TextType.SUCCESS) ? "success" : "info";
    }

    static boolean isError(UiText message) {
        return message.type().equals(TextType.ERROR);
    }

    String label(UiNode node, NodeAttributes.Input input) {
        UiText label = node.label() == null ? input.label() : node.label();
        String text = label == null ? "" : texts.message(label);
        return text.isBlank() ? named(input.name()) : text;
    }

    // A trait without a title is called by its name: website is Website, first_name is First name.
    private String named(String name) {
        String last =
                name.substring(name.lastIndexOf('.') + 1).replace('_', ' ').strip();
        return last.isEmpty() ? name : texts.title(last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1));
    }
}
