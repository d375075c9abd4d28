package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.identity.WaysIn;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import java.util.Optional;

/** Looks whether a key can be removed: the last way in stays. Source: docs/contract/webauthn.md, "Removing a key". */
final class KeyRemoval {
    private final WaysIn waysIn;
    private final Messages messages;

    KeyRemoval(WaysIn waysIn, Messages messages) {
        this.waysIn = waysIn;
        this.messages = messages;
    }

    /** What speaks against it; empty where nothing does. */
    Optional<Input> objection(StoredIdentity owner, KeyRing ring, String hex) {
        Optional<KeyEntry> key = ring.named(hex);
        if (key.isEmpty()) {
            return Optional.of(refused("", messages.generic("The account has no such key.")));
        }
        // The contract tells it at this node for every kind of key.
        return stays(owner, key.get())
                ? Optional.of(refused(
                        "webauthn_remove", messages.generic("This is the last way to sign in; add another one first.")))
                : Optional.empty();
    }

    /** Whether a key is the last way in. */
    boolean stays(StoredIdentity owner, KeyEntry key) {
        return key.passwordless() && !waysIn.isOneToSpare(owner);
    }

    static Input refused(String node, UiText why) {
        return new Input.Refused(
                FormChanges.of(new FormChange.ClearMessages(), new FormChange.AddNodeMessage(node, why)));
    }
}
