package dev.portcullis.domain.lookupsecret;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/** What forms show of lookup secrets. Source: docs/contract/lookup-secrets.md, "In settings" and "As a second factor". */
final class LookupSecretForms {
    static final String REVEAL = "lookup_secret_reveal";
    static final String REGENERATE = "lookup_secret_regenerate";
    static final String CONFIRM = "lookup_secret_confirm";
    static final String DISABLE = "lookup_secret_disable";
    static final String INPUT = "lookup_secret";

    private static final NodeGroup GROUP = NodeGroup.LOOKUP_SECRET;

    private final Messages messages;

    LookupSecretForms(Messages messages) {
        this.messages = messages;
    }

    private static UiNode button(String name, UiText label) {
        return Nodes.submit(GROUP, name, "true", label);
    }

    private UiNode regenerate() {
        return button(REGENERATE, messages.of(Phrase.LABEL_LOOKUP_REGENERATE));
    }

    private UiNode disable() {
        return button(DISABLE, messages.of(Phrase.LABEL_LOOKUP_DISABLE));
    }

    List<UiNode> none() {
        return List.of(regenerate());
    }

    /** @param shownAgain whether their owner may see them again */
    List<UiNode> some(boolean shownAgain) {
        return List.of(shownAgain ? button(REVEAL, messages.of(Phrase.LABEL_LOOKUP_REVEAL)) : regenerate(), disable());
    }

    /** The form with new ones, which {@link #unveil} fills in. */
    FormChanges made() {
        return showing(button(CONFIRM, messages.of(Phrase.LABEL_LOOKUP_CONFIRM)));
    }

    /** The form with those that the account has, which {@link #unveil} fills in. */
    FormChanges revealed() {
        return showing(disable(), regenerate());
    }

    private FormChanges showing(UiNode... buttons) {
        var changes = FormChanges.of(new FormChange.ClearMessages(), new FormChange.WithoutGroup(GROUP))
                .and(new FormChange.ReplaceOrAdd(secrets(List.of())));
        for (UiNode button : buttons) {
            changes = changes.and(new FormChange.ReplaceOrAdd(button));
        }
        return changes;
    }

    FormChanges unveil(List<UiText> each) {
        return FormChanges.of(new FormChange.Replace(secrets(each)));
    }

    private UiNode secrets(List<UiText> each) {
        return new UiNode(
                GROUP,
                new Text(messages.lookupSecrets(each), "lookup_secret_codes"),
                List.of(),
                messages.of(Phrase.LABEL_LOOKUP_SECRETS));
    }

    List<UiNode> login() {
        Input input = Input.of(INPUT, InputType.TEXT).withRequired(true).withValue(Json.of(""));
        return List.of(
                Nodes.node(GROUP, input, messages.of(Phrase.LABEL_LOGIN_LOOKUP_SECRET_INPUT)),
                Nodes.method(GROUP, MethodName.LOOKUP_SECRET.value(), messages.of(Phrase.LABEL_LOGIN_LOOKUP_SECRET)));
    }
}
