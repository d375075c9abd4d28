package dev.portcullis.domain.ui;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
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
        return node(group, value.isEmpty() ? input : input.withValue(Json.of(value)), messages.labelEmail());
    }

    /** A form by which the person confirms what the link of a mail began. */
    public static List<UiNode> confirmLink(Messages messages) {
        return List.of(
                csrf(""),
                node(NodeGroup.LINK, Input.of("token", InputType.HIDDEN).withValue(Json.of("")), null),
                method(NodeGroup.LINK, "link", messages.labelContinue()));
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
                .withDisabled(field.disabled());
        String title = field.title();
        UiText label = title == null || title.isEmpty() ? null : messages.labelTrait(field.name(), title);
        return node(group, input, label);
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
            case "email" -> InputType.EMAIL;
            case "tel" -> InputType.TEL;
            case "uri" -> InputType.URL;
            case "date-time" -> InputType.DATETIME_LOCAL;
            case "date" -> InputType.DATE;
            case null, default -> InputType.TEXT;
        };
    }

    private static @Nullable String autocomplete(TraitField field) {
        return switch (field.format()) {
            case "email" -> "email";
            case "tel" -> "tel";
            case "uri" -> "url";
            case null, default -> null;
        };
    }
}
