package dev.portcullis.domain.verification;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.ui.FormAdditions;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Anchor;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;

/** The forms of a verification, each in the order of the contract. Source: docs/contract/verification.md. */
final class VerificationForms {
    private final Messages messages;
    private final FormAdditions additions;

    VerificationForms(FlowSupport support) {
        this.messages = support.messages();
        this.additions = support.additions();
    }

    /** A form that asks for the address a code is to be sent to, or else for a telephone number. */
    List<UiNode> askForCode(FlowType type, String csrfToken) {
        var nodes = new ArrayList<UiNode>();
        nodes.add(email(NodeGroup.CODE));
        if (additions.namesPhones()) {
            nodes.add(Nodes.node(
                    NodeGroup.CODE, Input.of("phone", InputType.TEL), messages.of(Phrase.LABEL_PHONE_TO_VERIFY)));
        }
        nodes.add(Nodes.method(NodeGroup.CODE, "code", messages.of(Phrase.LABEL_CONTINUE)));
        addToken(type, csrfToken, nodes);
        return nodes;
    }

    /** A form that asks for the code that was sent. @param resend under which name it is asked for again */
    List<UiNode> enterCode(FlowType type, String csrfToken, String resend, String address) {
        var nodes = new ArrayList<UiNode>();
        nodes.add(Nodes.hidden(NodeGroup.CODE, "method", "code"));
        nodes.add(Nodes.node(NodeGroup.CODE, additions.code(), messages.of(Phrase.LABEL_VERIFICATION_CODE)));
        nodes.add(Nodes.method(NodeGroup.CODE, "code", messages.of(Phrase.LABEL_CONTINUE)));
        addToken(type, csrfToken, nodes);
        nodes.add(Nodes.submit(NodeGroup.CODE, resend, address, messages.of(Phrase.LABEL_RESEND_CODE)));
        return nodes;
    }

    private static void addToken(FlowType type, String csrfToken, List<UiNode> nodes) {
        if (!type.isApi()) {
            nodes.add(Nodes.csrf(csrfToken));
        }
    }

    /** A form that asks for the address a link is to be sent to; it stays after the link was sent. */
    List<UiNode> askForLink(String csrfToken) {
        return List.of(
                Nodes.csrf(csrfToken),
                email(NodeGroup.LINK),
                Nodes.method(NodeGroup.LINK, "link", messages.of(Phrase.LABEL_CONTINUE)));
    }

    /** The same in a flow that another flow began; the contract shows its button twice there. */
    List<UiNode> linkSent(String csrfToken, String resend, String address) {
        var nodes = new ArrayList<>(askForLink(csrfToken));
        nodes.add(Nodes.method(NodeGroup.LINK, "link", messages.of(Phrase.LABEL_CONTINUE)));
        nodes.add(Nodes.submit(NodeGroup.CODE, resend, address, messages.of(Phrase.LABEL_RESEND_CODE)));
        return nodes;
    }

    /** A form that only leads on. */
    List<UiNode> passed(NodeGroup group, String target) {
        UiText label = messages.of(Phrase.LABEL_CONTINUE);
        return List.of(Nodes.csrf(""), new UiNode(group, new Anchor(target, label, "continue"), List.of(), label));
    }

    private UiNode email(NodeGroup group) {
        return Nodes.node(group, emailInput(group), messages.of(Phrase.LABEL_EMAIL));
    }

    /** A link goes to a mail address, a code to that or to a telephone. */
    private Input emailInput(NodeGroup group) {
        boolean alone = !additions.namesPhones() || group.equals(NodeGroup.LINK);
        return Input.of("email", InputType.EMAIL).withRequired(alone);
    }

    /** The address that was entered stands in the form again, a token too even in native flows. */
    FormChanges refused(NodeGroup group, String address) {
        UiNode node = Nodes.node(group, emailInput(group).withValue(Json.of(address)), messages.of(Phrase.LABEL_EMAIL));
        return FormChanges.of(
                new FormChange.ClearNodeMessages(),
                new FormChange.ReplaceOrAdd(node),
                new FormChange.ReplaceOrAdd(Nodes.csrf("")));
    }
}
