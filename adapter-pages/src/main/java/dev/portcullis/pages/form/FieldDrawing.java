package dev.portcullis.pages.form;

import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.util.LinkedHashSet;
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
        InputType type = type(input);
        boolean tick = type.equals(InputType.CHECKBOX);
        String value = Values.text(input.value());
        List<TemplateModel> messages =
                node.messages().stream().map(this::message).toList();
        return new TemplateModel()
                .withAll(moment(type, value))
                .withAll(choices(input, value))
                .with("kind", tick ? "tick" : input.options().isEmpty() ? "field" : "choice")
                .with("id", id)
                .with("name", input.name())
                .with("type", type.value())
                .with("value", shown(type, value))
                .with("checked", tick && value.equals("true"))
                // What was never answered stays so: unticked, it is sent as false only where there was an answer.
                .with("answered", tick && !value.isEmpty())
                .with("label", label(node, input))
                .with("required", needed && input.required())
                .with(
                        "optional",
                        !input.required()
                                && isTrait(input)
                                && ListFields.listOf(input.name()).isEmpty())
                .with("disabled", input.disabled())
                .with("autocomplete", Hints.autocomplete(node, input))
                .with("inputmode", Hints.inputMode(node, input))
                .with("exact", Hints.isExact(input))
                .with("pattern", Hints.pattern(input))
                // A code's length is left to the server, so that one pasted with blanks is not cut.
                .with("maxlength", Hints.isCode(node) ? null : input.maxlength())
                .with("code", Hints.isCode(node))
                .with("password", type.equals(InputType.PASSWORD))
                .with(
                        "fresh",
                        type.equals(InputType.PASSWORD) && "new-password".equals(Hints.autocomplete(node, input)))
                .with("number", type.equals(InputType.NUMBER))
                .with("messages", messages)
                .with("described", !messages.isEmpty())
                .with("wrong", isWrong(node));
    }

    private static boolean isTrait(NodeAttributes.Input input) {
        return input.name().startsWith("traits.");
    }

    // What is no moment is shown as it is, so that it can be put right.
    private static InputType type(NodeAttributes.Input input) {
        boolean known = TYPES.contains(input.type())
                && (!input.type().equals(InputType.DATETIME_LOCAL)
                        || ShownMoment.of(Values.text(input.value())).isPresent());
        return known ? input.type() : InputType.TEXT;
    }

    private static String shown(InputType type, String value) {
        if (type.equals(InputType.PASSWORD)) {
            return "";
        }
        return type.equals(InputType.DATETIME_LOCAL)
                ? ShownMoment.of(value).orElse(ShownMoment.NONE).local()
                : value;
    }

    private static TemplateModel moment(InputType type, String value) {
        if (!type.equals(InputType.DATETIME_LOCAL)) {
            return new TemplateModel();
        }
        ShownMoment moment = ShownMoment.of(value).orElse(ShownMoment.NONE);
        return new TemplateModel().with("zone", moment.zone()).with("zoneName", moment.zoneName());
    }

    /** What can be chosen; what is there and cannot be chosen any more stays. */
    private static TemplateModel choices(NodeAttributes.Input input, String value) {
        if (input.options().isEmpty()) {
            return new TemplateModel();
        }
        var values = new LinkedHashSet<String>();
        input.options().forEach(option -> values.add(Values.text(option)));
        boolean none = value.isEmpty() && !values.contains("") || !input.required();
        if (!value.isEmpty()) {
            values.add(value);
        }
        return new TemplateModel()
                .with("none", none)
                .with(
                        "options",
                        values.stream()
                                .map(one ->
                                        new TemplateModel().with("value", one).with("chosen", one.equals(value)))
                                .toList());
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

    static boolean isWrong(UiNode node) {
        return node.messages().stream().anyMatch(FieldDrawing::isError);
    }

    private static boolean isError(UiText message) {
        return message.type().equals(TextType.ERROR);
    }

    String label(UiNode node, NodeAttributes.Input input) {
        UiText label = node.label() == null ? input.label() : node.label();
        String text = label == null ? "" : texts.message(label);
        int place = ListFields.place(input.name());
        String list = place < 0 ? input.name() : ListFields.listOf(input.name());
        String title = text.isBlank() ? named(list) : text;
        return place < 0 ? title : title + " " + (place + 1);
    }

    // A trait without a title is called by its name: website is Website, first_name is First name.
    private String named(String name) {
        String last =
                name.substring(name.lastIndexOf('.') + 1).replace('_', ' ').strip();
        return last.isEmpty() ? name : texts.title(last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1));
    }
}
