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
        return node(NodeGroup.DEFAULT, empty(), context, messages);
    }

    private static Input empty() {
        return Input.of("identifier", InputType.TEXT).withValue(Json.of("")).withRequired(true);
    }

    private static UiNode node(NodeGroup group, Input input, LoginContext context, Messages messages) {
        return Nodes.node(group, input, LoginForms.identifierLabel(context.schema(), messages));
    }

    /** The same where browsers may fill in a key. */
    public static UiNode openToKeys(LoginContext context, Messages messages) {
        return node(NodeGroup.DEFAULT, empty().withAutocomplete(KEYS), context, messages);
    }

    /** Known already. */
    public static UiNode hidden(String identifier) {
        return Nodes.hidden(NodeGroup.DEFAULT, "identifier", identifier);
    }

    /** To be filled in alone, in the first of two steps. */
    static UiNode alone(LoginContext context, Messages messages) {
        return node(NodeGroup.IDENTIFIER_FIRST, empty().withAutocomplete(KEYS), context, messages);
    }

    /** The first step's input in the second step. */
    static UiNode named(String identifier, LoginContext context, Messages messages) {
        Input hidden = empty().withAutocomplete(KEYS).withType(InputType.HIDDEN).withValue(Json.of(identifier));
        return node(NodeGroup.IDENTIFIER_FIRST, hidden, context, messages);
    }
}
