package dev.portcullis.domain.recovery;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.ui.FormAdditions;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The forms of a recovery, each in the order of the contract. Source: docs/contract/recovery.md. */
final class RecoveryForms {
    private static final String CODE_PATTERN = "[0-9]+";
    private static final long CODE_LENGTH = 6;

    private final Messages messages;
    private final FormAdditions additions;

    RecoveryForms(FlowSupport support) {
        this.messages = support.messages();
        this.additions = support.additions();
    }

    /** A form that asks for the address that a mail is to go to. */
    List<UiNode> askForMail(NodeGroup group, String csrfToken) {
        return List.of(
                Nodes.csrf(csrfToken),
                Nodes.email(group, "", messages),
                Nodes.method(group, group.value(), messages.of(Phrase.LABEL_CONTINUE)));
    }

    /** A form that asks for the code that was sent. */
    List<UiNode> enterCode(String address) {
        return List.of(
                Nodes.csrf(""),
                code(),
                method(),
                Nodes.method(NodeGroup.CODE, "code", messages.of(Phrase.LABEL_CONTINUE)),
                Nodes.submit(NodeGroup.CODE, "email", address, messages.of(Phrase.LABEL_RESEND_CODE)));
    }

    private UiNode code() {
        Input input = additions.code().withPattern(CODE_PATTERN).withMaxlength(CODE_LENGTH);
        return Nodes.node(NodeGroup.CODE, input, messages.of(Phrase.LABEL_RECOVERY_CODE_INPUT));
    }

    private static UiNode method() {
        return Nodes.hidden(NodeGroup.CODE, "method", "code");
    }

    /** A form that asks for any address of the person. */
    List<UiNode> nameAddress(String csrfToken) {
        Input input = Input.of("recovery_address", InputType.TEXT).withRequired(true);
        return List.of(
                Nodes.csrf(csrfToken),
                Nodes.node(NodeGroup.CODE, input, messages.of(Phrase.LABEL_RECOVERY_ADDRESS)),
                Nodes.method(NodeGroup.CODE, "code", messages.of(Phrase.LABEL_CONTINUE)));
    }

    /** A form that offers the addresses of the person, each in part only. @param marks by what each is named */
    List<UiNode> chooseAddress(List<OfferedAddress> offered, Function<OfferedAddress, String> marks, String named) {
        var nodes = new ArrayList<UiNode>();
        nodes.add(Nodes.csrf(""));
        for (OfferedAddress one : offered) {
            nodes.add(Nodes.submit(
                    NodeGroup.CODE, "recovery_select_address", marks.apply(one), messages.label(one.masked())));
        }
        nodes.add(method());
        nodes.add(hiddenAddress(named));
        return nodes;
    }

    private static UiNode hiddenAddress(String named) {
        return Nodes.hidden(NodeGroup.CODE, "recovery_address", named);
    }

    /** A form that asks for the chosen address in full. */
    List<UiNode> confirmAddress(boolean phone, String named) {
        Input input = Input.of("recovery_confirm_address", phone ? InputType.TEL : InputType.EMAIL)
                .withRequired(true)
                .withValue(Json.of(""));
        return List.of(
                Nodes.csrf(""),
                Nodes.node(NodeGroup.CODE, input, messages.of(phone ? Phrase.LABEL_PHONE_NUMBER : Phrase.LABEL_EMAIL)),
                hiddenAddress(named),
                Nodes.method(NodeGroup.CODE, "code", messages.of(Phrase.LABEL_CONTINUE)),
                method(),
                back());
    }

    private UiNode back() {
        return Nodes.submit(NodeGroup.CODE, "screen", "previous", messages.of(Phrase.LABEL_RECOVERY_BACK));
    }

    /** A form that asks for the code that was sent to the address that was settled. */
    List<UiNode> enterCode(String settled, String named) {
        return List.of(
                Nodes.csrf(""),
                code(),
                Nodes.method(NodeGroup.CODE, "code", messages.of(Phrase.LABEL_CONTINUE)),
                method(),
                Nodes.submit(
                        NodeGroup.CODE, "recovery_confirm_address", settled, messages.of(Phrase.LABEL_RESEND_CODE)),
                hiddenAddress(named),
                back());
    }
}
