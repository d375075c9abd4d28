package dev.portcullis.domain.login;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The form of a login that proves one account, so that something can be connected to it. Source: docs/contract/federation.md, "Connecting to an account". */
final class ProofForm {
    private static final long SIGN_IN = 1010001;
    private static final long SIGN_IN_WITH = 1010002;
    private static final Set<NodeGroup> NO_METHODS = Set.of(NodeGroup.DEFAULT, NodeGroup.OIDC);

    private final AccountToProve account;
    private final Messages messages;

    ProofForm(AccountToProve account, Messages messages) {
        this.account = account;
        this.messages = messages;
    }

    /** @param nodes those of a login by anybody */
    List<UiNode> of(List<UiNode> nodes, UiNode identifier) {
        var kept = new ArrayList<UiNode>();
        nodes.stream().filter(this::isKept).map(this::relabelled).forEach(kept::add);
        kept.removeIf(node -> node.id().equals("identifier"));
        kept.add(hidden(identifier));
        return LoginForms.ORDER.sort(kept);
    }

    private UiNode hidden(UiNode identifier) {
        Input input =
                Input.of("identifier", InputType.HIDDEN).withRequired(true).withValue(Json.of(account.identifier()));
        return Nodes.node(NodeGroup.DEFAULT, input, identifier.label());
    }

    private boolean isKept(UiNode node) {
        if (node.group().equals(NodeGroup.OIDC)) {
            return isOtherProvider(value(node));
        }
        return account.hints() == null
                || NO_METHODS.contains(node.group())
                || account.hints().types().contains(node.group().value());
    }

    private boolean isOtherProvider(String provider) {
        boolean helps = account.hints() == null || account.hints().providers().contains(provider);
        return helps && !provider.equals(account.provider());
    }

    private UiNode relabelled(UiNode node) {
        UiText label = node.label();
        if (label != null && label.id() == SIGN_IN) {
            return new UiNode(
                    node.group(), node.attributes(), node.messages(), messages.of(Phrase.LABEL_LOGIN_AND_LINK));
        }
        return label != null && label.id() == SIGN_IN_WITH
                ? new UiNode(node.group(), node.attributes(), node.messages(), toProve(label))
                : node;
    }

    private UiText toProve(UiText label) {
        return messages.labelProveWith(label.context().text("provider").orElse(""));
    }

    private static String value(UiNode node) {
        return node.attributes() instanceof Input input && input.value() instanceof JsonString(String text) ? text : "";
    }
}
