package dev.portcullis.domain.ui;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes that several forms share. */
public final class Nodes {
    private Nodes() {}

    public static UiNode csrf(String token) {
        return node(
                NodeGroup.DEFAULT,
                Input.of("csrf_token", InputType.HIDDEN)
                        .withValue(Json.of(token))
                        .withRequired(true),
                null);
    }

    /** An input that travels along unseen. */
    public static UiNode hidden(NodeGroup group, String name, String value) {
        return node(group, Input.of(name, InputType.HIDDEN).withValue(Json.of(value)), null);
    }

    /** The text that an input holds; empty where it holds none, or is not there. */
    public static String text(List<UiNode> nodes, String name) {
        return nodes.stream()
                .filter(node -> node.id().equals(name))
                .findFirst()
                .map(node ->
                        node.attributes() instanceof Input input && input.value() instanceof JsonString(String text)
                                ? text
                                : "")
                .orElse("");
    }

    /** A button that submits the form with {@code name} set to {@code value}. */
    public static UiNode submit(NodeGroup group, String name, String value, UiText label) {
        return node(group, Input.of(name, InputType.SUBMIT).withValue(Json.of(value)), label);
    }

    public static UiNode method(NodeGroup group, String method, UiText label) {
        return submit(group, "method", method, label);
    }

    /** The input for the address that a mail is to go to; empty text means nothing is filled in. */
    public static UiNode email(NodeGroup group, String value, Messages messages) {
        Input input = Input.of("email", InputType.EMAIL).withRequired(true);
        return node(group, value.isEmpty() ? input : input.withValue(Json.of(value)), messages.of(Phrase.LABEL_EMAIL));
    }

    /** A form by which the person confirms what the link of a mail began. */
    public static List<UiNode> confirmLink(Messages messages) {
        return List.of(
                csrf(""),
                hidden(NodeGroup.LINK, "token", ""),
                method(NodeGroup.LINK, "link", messages.of(Phrase.LABEL_CONTINUE)));
    }

    /** The password input; {@code autocomplete} tells password managers whether it is a new one. */
    public static UiNode password(String autocomplete, UiText label) {
        return node(
                NodeGroup.PASSWORD,
                Input.of("password", InputType.PASSWORD).withRequired(true).withAutocomplete(autocomplete),
                label);
    }

    public static UiNode node(NodeGroup group, Input input, @Nullable UiText label) {
        return new UiNode(group, input, List.of(), label);
    }

    /** The input of one trait, as its schema describes it. */
    public static UiNode trait(TraitField field, NodeGroup group, Messages messages) {
        Input input = Input.of(field.name(), type(field))
                .withRequired(field.required())
                .withAutocomplete(autocomplete(field))
                .withPattern(field.pattern())
                .withDisabled(field.disabled())
                .withOptions(field.options());
        String title = field.title();
        UiText label = title == null || title.isEmpty() ? null : messages.labelTrait(field.name(), title);
        return node(group, input, label);
    }

    /** The inputs of one trait with what they hold: a list has an empty one, and one for each of its items. */
    public static List<UiNode> inputs(TraitField field, NodeGroup group, Map<String, Json> values, Messages messages) {
        UiNode node = trait(field, group, messages);
        var inputs = new ArrayList<UiNode>();
        inputs.add(holding(node, field.name(), values.get(field.name())));
        for (int i = 0; field.kind() == TraitField.Kind.ARRAY && values.containsKey(field.name() + "." + i); i++) {
            String name = field.name() + "." + i;
            inputs.add(holding(node, name, values.get(name)));
        }
        return inputs;
    }

    /** The same input under another name, holding something else. */
    static UiNode holding(UiNode node, String name, @Nullable Json value) {
        return node.attributes() instanceof Input input
                ? node.withAttributes(input.withName(name).withValue(value instanceof JsonNull ? null : value))
                : node;
    }

    /** The kind of input that fits a trait. */
    public static InputType type(TraitField field) {
        return switch (field.kind()) {
            case BOOLEAN -> InputType.CHECKBOX;
            case NUMBER, INTEGER -> InputType.NUMBER;
            default -> ofFormat(field.format());
        };
    }

    private static InputType ofFormat(@Nullable String format) {
        return switch (format) {
            case "email", "email_loose" -> InputType.EMAIL;
            case "tel" -> InputType.TEL;
            case "uri" -> InputType.URL;
            case "date-time" -> InputType.DATETIME_LOCAL;
            case "date" -> InputType.DATE;
            case null, default -> InputType.TEXT;
        };
    }

    private static @Nullable String autocomplete(TraitField field) {
        return switch (field.format()) {
            case "email", "email_loose" -> "email";
            case "tel" -> "tel";
            case "uri" -> "url";
            case null, default -> null;
        };
    }
}
