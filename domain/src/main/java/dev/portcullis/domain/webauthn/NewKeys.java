package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import dev.portcullis.ports.webauthn.RegisteredKey;
import dev.portcullis.ports.webauthn.RegistrationResult;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes keys of what browsers answer. Source: docs/contract/webauthn.md, "A new key". */
final class NewKeys {
    private final Ceremonies ceremonies;
    private final Messages messages;

    NewKeys(Ceremonies ceremonies, Messages messages) {
        this.ceremonies = ceremonies;
        this.messages = messages;
    }

    /** What became of an answer. */
    sealed interface Made {
        record Good(RegisteredKey key) implements Made {}

        record Refused(UiText why) implements Made {}
    }

    /** @param asked what the flow remembers; empty where it asks for no key any more */
    Made of(Optional<Challenge> asked, String answer) {
        Optional<AttestationResponse> response = ceremonies.made(answer);
        if (response.isEmpty()) {
            return refused("What came of the key cannot be read.");
        }
        if (asked.isEmpty()) {
            return refused("No key is asked for here any more; start anew.");
        }
        RegistrationResult result = ceremonies.check(asked.get(), response.get());
        return switch (result) {
            case RegisteredKey key -> new Made.Good(key);
            case CeremonyRefused refused -> refused("What came of the key does not fit what it was asked for.");
        };
    }

    /** The same for somebody who has an account, and perhaps this very key. */
    Made of(StoredIdentity owner, Optional<Challenge> asked, String answer) {
        Made made = of(asked, answer);
        if (!(made instanceof Made.Good(RegisteredKey key))) {
            return made;
        }
        if (rings(owner).anyMatch(ring -> ring.find(key.credentialId()).isPresent())) {
            return refused("This key belongs to the account already.");
        }
        return rings(owner).anyMatch(KeyRing::isFull)
                ? refused("The account has as many keys as it can have; remove one first.")
                : made;
    }

    private static Stream<KeyRing> rings(StoredIdentity owner) {
        return Stream.of(CredentialType.WEBAUTHN, CredentialType.PASSKEY).map(type -> KeyRing.of(owner, type));
    }

    private Made refused(String reason) {
        return new Made.Refused(messages.generic(reason));
    }
}
