package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.identity.WaysIn;
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
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.webauthn.RegisteredKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adding and removing security keys, in browsers. Source: docs/contract/webauthn.md, "In settings". */
public final class SecurityKeySettings implements SettingsMethod {
    private static final String ANSWER = "webauthn_register";
    private static final String NAME = "webauthn_register_displayname";
    private static final String REMOVE = "webauthn_remove";
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", ANSWER, NAME, REMOVE, "csrf_token").withTransientPayload();

    private final KeyKit kit;
    private final boolean passwordless;
    private final Ceremonies ceremonies;
    private final NewKeys making;
    private final KeyRemoval removal;

    public SecurityKeySettings(KeyKit kit, WaysIn waysIn) {
        this.kit = kit;
        this.passwordless = kit.settings().passwordless();
        this.ceremonies = kit.ceremonies(KeyKind.SECURITY_KEY);
        this.making = new NewKeys(ceremonies, kit.messages());
        this.removal = new KeyRemoval(waysIn, kit.messages());
    }

    @Override
    public MethodName name() {
        return MethodName.WEBAUTHN;
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public Offer offer(SettingsContext context) {
        if (context.type().isApi()) {
            return Offer.NONE;
        }
        StoredIdentity owner = context.identity();
        Challenge challenge = Challenge.toMake(Ceremonies.handle(owner), ceremonies.fresh());
        List<UiNode> nodes = new ArrayList<>(removals(owner));
        nodes.addAll(kit.nodes()
                .withScript(context.type(), asking(challenge, kit.known(owner)).toArray(UiNode[]::new)));
        return Offer.of(nodes, challenge.memory());
    }

    private List<UiNode> removals(StoredIdentity owner) {
        return KeyRing.of(owner, CredentialType.WEBAUTHN).keys().stream()
                .map(key -> KeyNodes.remove(
                        NodeGroup.WEBAUTHN,
                        key,
                        removal.stays(owner, key),
                        kit.texts().removeKey(key)))
                .toList();
    }

    private List<UiNode> asking(Challenge challenge, List<KnownKey> known) {
        String options = ceremonies.text(ceremonies.toMake(challenge, ceremonies.siteName(), known));
        return List.of(
                nameInput(kit.texts()),
                KeyNodes.hidden(NodeGroup.WEBAUTHN, ANSWER, ""),
                KeyNodes.asking(
                        "webauthn_register_trigger",
                        "oryWebAuthnRegistration",
                        options,
                        kit.texts().addKey()));
    }

    static UiNode nameInput(KeyTexts texts) {
        return Nodes.node(
                NodeGroup.WEBAUTHN,
                NodeAttributes.Input.of(NAME, InputType.TEXT).withValue(Json.of("")),
                texts.keyName());
    }

    /** A form's own script presses no button: what it fills in says whose it is. */
    @Override
    public boolean claims(SettingsAttempt attempt, String named) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        boolean filled =
                !entered.text(ANSWER).isEmpty() || !entered.text(REMOVE).isEmpty();
        return filled && !attempt.flow().type().isApi();
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return kit.check()
                .objection(attempt, entered)
                .orElseGet(() ->
                        entered.text(ANSWER).isEmpty() ? remove(attempt, entered.text(REMOVE)) : add(attempt, entered));
    }

    private Input add(SettingsAttempt attempt, SubmittedValues entered) {
        String name = entered.text(NAME);
        if (name.isEmpty()) {
            return KeyRemoval.refused(NAME, kit.messages().required(NAME));
        }
        List<String> identifiers = identifiers(attempt.identity());
        if (identifiers.isEmpty()) {
            return KeyRemoval.refused("", kit.messages().noIdentifier());
        }
        return switch (making.of(attempt.identity(), Challenge.in(attempt.memory(name())), entered.text(ANSWER))) {
            case NewKeys.Made.Refused(var why) -> KeyRemoval.refused("", why);
            case NewKeys.Made.Good(var key) -> added(attempt, key, name, identifiers);
        };
    }

    private List<String> identifiers(StoredIdentity owner) {
        return List.copyOf(kit.identities().marked(owner.profile()).webauthnIdentifiers());
    }

    private Input added(SettingsAttempt attempt, RegisteredKey key, String name, List<String> identifiers) {
        StoredIdentity owner = attempt.identity();
        KeyRing before = KeyRing.of(owner, CredentialType.WEBAUTHN);
        KeyRing ring = before.userHandle().isPresent() ? before : before.withUserHandle(Ceremonies.handle(owner));
        KeyRing after = ring.with(KeyEntry.of(key, name, passwordless, attempt.now()));
        return changed(
                attempt,
                kit.with(owner, CredentialType.WEBAUTHN, identifiers, after, attempt.now()),
                Optional.of(new Proof(CredentialType.WEBAUTHN)));
    }

    private Input remove(SettingsAttempt attempt, String hex) {
        StoredIdentity owner = attempt.identity();
        KeyRing ring = KeyRing.of(owner, CredentialType.WEBAUTHN);
        return removal.objection(owner, ring, hex)
                .orElseGet(() -> changed(attempt, without(owner, ring, hex, attempt.now()), Optional.empty()));
    }

    /** The name to sign in by stays taken. */
    private static StoredIdentity without(StoredIdentity owner, KeyRing ring, String hex, Instant now) {
        KeyRing after = ring.without(ring.named(hex).orElseThrow());
        JsonObject config = after.isEmpty() ? JsonObject.EMPTY : after.config();
        Credential credential = owner.credential(CredentialType.WEBAUTHN).orElseThrow();
        return owner.withCredential(credential.withConfig(config, now));
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
