package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.identity.WaysIn;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsContext;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.webauthn.RegisteredKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Adding and removing security keys, in browsers. Source: docs/contract/webauthn.md, "In settings". */
public final class SecurityKeySettings implements SettingsMethod {
    private static final String ANSWER = "webauthn_register";
    private static final String NAME = "webauthn_register_displayname";
    private static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method", ANSWER, NAME, "webauthn_remove", "csrf_token")
            .withTransientPayload();

    private final KeyKit kit;
    private final boolean passwordless;
    private final Ceremonies ceremonies;
    private final KeyChanges changes;

    public SecurityKeySettings(KeyKit kit, WaysIn waysIn) {
        this.kit = kit;
        this.passwordless = kit.settings().passwordless();
        this.ceremonies = kit.ceremonies(KeyKind.SECURITY_KEY);
        this.changes = new KeyChanges(kit, KeyKind.SECURITY_KEY, ANSWER, waysIn);
    }

    @Override
    public MethodName name() {
        return MethodName.WEBAUTHN;
    }

    @Override
    public Offer offer(SettingsContext context) {
        if (context.type().isApi()) {
            return Offer.NONE;
        }
        StoredIdentity owner = context.identity();
        Challenge challenge = Challenge.toMake(Ceremonies.handle(owner), ceremonies.fresh());
        List<UiNode> nodes = new ArrayList<>(changes.removals(owner));
        String options = ceremonies.text(ceremonies.toMake(challenge, ceremonies.siteName(), kit.known(owner)));
        nodes.addAll(asking(kit, context.type(), options, Phrase.LABEL_ADD_KEY));
        return Offer.of(nodes, challenge.memory());
    }

    /** What asks a browser to make a key. */
    static List<UiNode> asking(KeyKit kit, FlowType type, String options, Phrase label) {
        Messages messages = kit.messages();
        return kit.nodes()
                .withScript(
                        type,
                        Nodes.node(
                                NodeGroup.WEBAUTHN,
                                NodeAttributes.Input.of(NAME, InputType.TEXT).withValue(Json.of("")),
                                messages.of(Phrase.LABEL_KEY_NAME)),
                        Nodes.hidden(NodeGroup.WEBAUTHN, ANSWER, ""),
                        KeyNodes.asking(
                                "webauthn_register_trigger", "oryWebAuthnRegistration", options, messages.of(label)));
    }

    @Override
    public boolean claims(SettingsAttempt attempt, String named) {
        return !attempt.flow().type().isApi() && changes.isFilled(kit.reader().read(attempt.submission(), FIELDS));
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return changes.evaluate(attempt, entered, () -> add(attempt, entered));
    }

    private Input add(SettingsAttempt attempt, SubmittedValues entered) {
        String name = entered.text(NAME);
        if (name.isEmpty()) {
            return KeyChanges.refused(NAME, kit.messages().required(NAME));
        }
        List<String> identifiers = kit.identifiersOf(attempt.identity());
        if (identifiers.isEmpty()) {
            return KeyChanges.refused("", kit.messages().of(Phrase.NO_IDENTIFIER));
        }
        return changes.add(
                attempt, entered, (key, asked) -> with(attempt.identity(), key, name, identifiers, attempt.now()));
    }

    private StoredIdentity with(
            StoredIdentity owner, RegisteredKey key, String name, List<String> identifiers, Instant now) {
        KeyRing before = KeyRing.of(owner, CredentialType.WEBAUTHN);
        KeyRing ring = before.userHandle().isPresent() ? before : before.withUserHandle(Ceremonies.handle(owner));
        KeyRing after = ring.with(KeyEntry.of(key, name, passwordless, now));
        return kit.with(owner, CredentialType.WEBAUTHN, identifiers, after, now);
    }
}
