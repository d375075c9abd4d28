package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.identity.WaysIn;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsContext;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.webauthn.RegisteredKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adding and removing passkeys, in browsers and apps. Source: docs/contract/webauthn.md, "In settings". */
public final class PasskeySettings implements SettingsMethod {
    private static final String ANSWER = "passkey_settings_register";
    private static final String REMOVE = "passkey_remove";
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", ANSWER, REMOVE, "csrf_token").withTransientPayload();

    private final KeyKit kit;
    private final PasskeyNames names;
    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final NewKeys making;
    private final KeyRemoval removal;

    public PasskeySettings(KeyKit kit, WaysIn waysIn, PasskeyNames names) {
        this.kit = kit;
        this.names = names;
        this.passkeys = new Passkeys(kit);
        this.ceremonies = kit.ceremonies(KeyKind.PASSKEY);
        this.making = new NewKeys(ceremonies, kit.messages());
        this.removal = new KeyRemoval(waysIn, kit.messages());
    }

    @Override
    public MethodName name() {
        return MethodName.PASSKEY;
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public Offer offer(SettingsContext context) {
        StoredIdentity owner = context.identity();
        List<UiNode> nodes = new ArrayList<>(removals(owner));
        Optional<String> name = names.of(owner.profile());
        if (name.isEmpty()) {
            return Offer.of(nodes);
        }
        Challenge challenge = Challenge.toMake(passkeys.freshHandle(), ceremonies.fresh());
        nodes.addAll(asking(context.type(), challenge, name.get(), kit.known(owner)));
        return Offer.of(nodes, challenge.memory());
    }

    private List<UiNode> removals(StoredIdentity owner) {
        return KeyRing.of(owner, CredentialType.PASSKEY).keys().stream()
                .map(key -> KeyNodes.remove(
                        NodeGroup.PASSKEY,
                        key,
                        removal.stays(owner, key),
                        kit.texts().removePasskey(key)))
                .toList();
    }

    private List<UiNode> asking(FlowType type, Challenge challenge, String name, List<KnownKey> known) {
        String options = ceremonies.text(ceremonies.toMake(challenge, name, known));
        return kit.nodes()
                .withScript(
                        type,
                        KeyNodes.calling(
                                type,
                                "passkey_register_trigger",
                                "",
                                "oryPasskeySettingsRegistration",
                                kit.texts().addPasskey()),
                        KeyNodes.hidden(NodeGroup.PASSKEY, ANSWER, null),
                        KeyNodes.hidden(NodeGroup.PASSKEY, "passkey_create_data", options));
    }

    @Override
    public boolean claims(SettingsAttempt attempt, String named) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return !entered.text(ANSWER).isEmpty() || !entered.text(REMOVE).isEmpty();
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return kit.check()
                .objection(attempt, entered)
                .orElseGet(() -> entered.text(ANSWER).isEmpty()
                        ? remove(attempt, entered.text(REMOVE))
                        : add(attempt, entered.text(ANSWER)));
    }

    private Input add(SettingsAttempt attempt, String answer) {
        Memory memory = attempt.memory(name());
        Optional<Challenge> asked = Challenge.in(memory);
        return switch (making.of(attempt.identity(), asked, answer)) {
            case NewKeys.Made.Refused(var why) -> KeyRemoval.refused("", why);
            case NewKeys.Made.Good(RegisteredKey key) ->
                changed(
                        attempt,
                        passkeys.with(attempt.identity(), key, asked.orElseThrow(), attempt.now()),
                        Optional.of(new Proof(CredentialType.PASSKEY)));
        };
    }

    private Input remove(SettingsAttempt attempt, String hex) {
        StoredIdentity owner = attempt.identity();
        KeyRing ring = KeyRing.of(owner, CredentialType.PASSKEY);
        return removal.objection(owner, ring, hex)
                .orElseGet(() -> changed(attempt, without(owner, ring, hex, attempt.now()), Optional.empty()));
    }

    private static StoredIdentity without(StoredIdentity owner, KeyRing ring, String hex, Instant now) {
        KeyRing after = ring.without(ring.named(hex).orElseThrow());
        Credential credential = owner.credential(CredentialType.PASSKEY).orElseThrow();
        return after.isEmpty()
                ? owner.withoutCredential(CredentialType.PASSKEY)
                : owner.withCredential(credential.withConfig(after.config(), now));
    }

    private Input changed(SettingsAttempt attempt, StoredIdentity after, Optional<Proof> proof) {
        return new Input.Changed(
                name(),
                after.withProfile(after.profile().withUpdatedAt(attempt.now())),
                proof,
                FormChanges.of(
                        new FormChange.ClearMessages(),
                        new FormChange.AddMessage(kit.messages().duplicateCredentials())));
    }
}
