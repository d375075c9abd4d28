package dev.portcullis.domain.login;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;

/** The input for the text that an account is found by. */
public final class IdentifierInput {
    private static final String KEYS = "username webauthn";

    private IdentifierInput() {}

    /** To be filled in, beside the proof. */
    public static UiNode open(LoginContext context, Messages messages) {
        return Nodes.node(
                NodeGroup.DEFAULT,
                Input.of("identifier", InputType.TEXT).withValue(Json.of("")).withRequired(true),
                LoginForms.identifierLabel(context.schema(), messages));
    }

    /** The same where browsers may fill in a key. */
    public static UiNode openToKeys(LoginContext context, Messages messages) {
        UiNode open = open(context, messages);
        return open.attributes() instanceof Input input ? open.withAttributes(input.withAutocomplete(KEYS)) : open;
    }

    /** Known already. */
    public static UiNode hidden(String identifier) {
        return Nodes.node(
                NodeGroup.DEFAULT, Input.of("identifier", InputType.HIDDEN).withValue(Json.of(identifier)), null);
    }

    /** To be filled in alone, in the first of two steps. */
    static UiNode alone(LoginContext context, Messages messages) {
        return Nodes.node(
                NodeGroup.IDENTIFIER_FIRST,
                Input.of("identifier", InputType.TEXT)
                        .withValue(Json.of(""))
                        .withRequired(true)
                        .withAutocomplete(KEYS),
                LoginForms.identifierLabel(context.schema(), messages));
    }

    /** The first step's input in the second step. */
    static UiNode named(String identifier, LoginContext context, Messages messages) {
        UiNode alone = alone(context, messages);
        return alone.attributes() instanceof Input input
                ? alone.withAttributes(input.withType(InputType.HIDDEN).withValue(Json.of(identifier)))
                : alone;
    }
}
