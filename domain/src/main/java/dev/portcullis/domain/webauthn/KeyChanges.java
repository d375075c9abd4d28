package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.identity.WaysIn;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.webauthn.RegisteredKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * How keys of one kind are added and removed in settings; the last way in stays. Source: docs/contract/webauthn.md, "In
 * settings" and "Removing a key".
 */
final class KeyChanges {
    private final KeyKit kit;
    private final KeyKind kind;
    private final WaysIn waysIn;
    private final String answer;
    private final NewKeys making;

    /** @param answer the name of the input that holds what a browser answered */
    KeyChanges(KeyKit kit, KeyKind kind, String answer, WaysIn waysIn) {
        this.kit = kit;
        this.kind = kind;
        this.waysIn = waysIn;
        this.answer = answer;
        this.making = new NewKeys(kit.ceremonies(kind), kit.messages());
    }

    /** A button for each key that the account has. */
    List<UiNode> removals(StoredIdentity owner) {
        return KeyRing.of(owner, kind.type()).keys().stream()
                .map(key -> KeyNodes.remove(group(), key, stays(owner, key), label(key)))
                .toList();
    }

    private UiText label(KeyEntry key) {
        return kind == KeyKind.PASSKEY
                ? kit.messages().labelRemovePasskey(key.name(), key.addedAt())
                : kit.messages().labelRemoveKey(key.name(), key.addedAt());
    }

    private NodeGroup group() {
        return new NodeGroup(kind.type().value());
    }

    /** Whether a key is the last way in. */
    private boolean stays(StoredIdentity owner, KeyEntry key) {
        return key.passwordless() && !waysIn.isOneToSpare(owner);
    }

    /** Whether a submission adds or removes a key. A form's own script presses no button: what it fills in says whose it is. */
    boolean isFilled(SubmittedValues entered) {
        return !entered.text(answer).isEmpty() || !removed(entered).isEmpty();
    }

    private String removed(SubmittedValues entered) {
        return entered.text(kind.type().value() + "_remove");
    }

    /** Source: docs/contract/settings.md, "A change that needs a fresh sign-in". @param add what it is if it adds a key */
    Input evaluate(SettingsAttempt attempt, SubmittedValues entered, Supplier<Input> add) {
        return attempt.sensitive(kit.shared().support(), entered)
                .orElseGet(() -> entered.text(answer).isEmpty() ? remove(attempt, removed(entered)) : add.get());
    }

    /** @param bound the account with a key that was made for this challenge */
    Input add(
            SettingsAttempt attempt,
            SubmittedValues entered,
            BiFunction<RegisteredKey, Challenge, StoredIdentity> bound) {
        Optional<Challenge> asked = Challenge.in(attempt.memory(method()));
        return switch (making.of(attempt.identity(), asked, entered.text(answer))) {
            case NewKeys.Made.Refused(var why) -> refused("", why);
            case NewKeys.Made.Good(RegisteredKey key) ->
                changed(attempt, bound.apply(key, asked.orElseThrow()), Optional.of(new Proof(kind.type())));
        };
    }

    private MethodName method() {
        return new MethodName(kind.type().value());
    }

    private Input remove(SettingsAttempt attempt, String hex) {
        StoredIdentity owner = attempt.identity();
        Optional<KeyEntry> key = KeyRing.of(owner, kind.type()).named(hex);
        if (key.isEmpty()) {
            return refused("", kit.messages().generic("The account has no such key."));
        }
        // The contract tells it at this node for every kind of key.
        return stays(owner, key.get())
                ? refused(
                        "webauthn_remove",
                        kit.messages().generic("This is the last way to sign in; add another one first."))
                : changed(attempt, without(owner, key.get(), attempt.now()), Optional.empty());
    }

    private StoredIdentity without(StoredIdentity owner, KeyEntry key, Instant now) {
        KeyRing after = KeyRing.of(owner, kind.type()).without(key);
        Credential before = owner.credential(kind.type()).orElseThrow();
        return after.isEmpty()
                ? kind.withoutKeys(owner, before, now)
                : owner.withCredential(before.withConfig(after.config(), now));
    }

    private Input changed(SettingsAttempt attempt, StoredIdentity after, Optional<Proof> proof) {
        return new Input.Changed(
                method(),
                after.withProfile(after.profile().withUpdatedAt(attempt.now())),
                proof,
                FormChanges.telling(kit.messages().of(Phrase.DUPLICATE_CREDENTIALS)));
    }

    static Input refused(String node, UiText why) {
        return new Input.Refused(FormChanges.telling(node, why));
    }
}
