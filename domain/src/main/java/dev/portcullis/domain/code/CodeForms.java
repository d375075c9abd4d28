package dev.portcullis.domain.code;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.ui.FormAdditions;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;

/** The nodes of the method code in logins and registrations. Source: docs/contract/code.md. */
final class CodeForms {
    private static final String NAME = "code";

    private final Messages messages;
    private final FormAdditions additions;

    CodeForms(FlowSupport support) {
        this.messages = support.messages();
        this.additions = support.additions();
    }

    /** The button that asks for a code. */
    UiNode ask(UiText label) {
        return Nodes.method(NodeGroup.CODE, NAME, label);
    }

    /** What asks for the code that was sent. @param label what the code is called there */
    List<UiNode> enter(UiText label) {
        return List.of(
                Nodes.hidden(NodeGroup.CODE, "method", NAME),
                Nodes.node(NodeGroup.CODE, additions.code(), label),
                Nodes.method(NodeGroup.CODE, NAME, messages.of(Phrase.LABEL_CONTINUE)),
                Nodes.submit(NodeGroup.CODE, "resend", NAME, messages.of(Phrase.LABEL_RESEND_CODE)));
    }

    /** The way back to the choice of a credential, where that is a step of its own. */
    UiNode back() {
        return Nodes.submit(NodeGroup.PROFILE, "screen", "credential-selection", messages.of(Phrase.LABEL_BACK));
    }

    /** The buttons that send a second factor to one of several addresses. */
    List<UiNode> chooseAddress(List<CodeAddress> addresses) {
        return addresses.stream()
                .map(one -> Nodes.submit(
                        NodeGroup.CODE,
                        "address",
                        one.address(),
                        messages.labelCodeAddress(one.address(), one.via().value())))
                .toList();
    }

    /** A second factor's address, settled. */
    UiNode settled(CodeAddress address) {
        return Nodes.node(
                NodeGroup.CODE,
                Input.of("identifier", InputType.HIDDEN).withValue(Json.of(address.address())),
                messages.labelCodeAddress(address.address(), address.via().value()));
    }

    /** The inputs for the identifier in a form, out of sight now; the first one names the address that was chosen. */
    static List<UiNode> hidden(List<UiNode> form, String chosen) {
        var nodes = new ArrayList<UiNode>();
        for (UiNode node : form) {
            boolean names = node.id().equals("identifier") || node.id().equals("address");
            if (names && node.attributes() instanceof Input input) {
                Input plain = input.withName("identifier").withType(InputType.HIDDEN);
                nodes.add(node.withMessages(List.of())
                        .withAttributes(nodes.isEmpty() ? plain.withValue(Json.of(chosen)) : plain));
            }
        }
        return nodes;
    }
}
