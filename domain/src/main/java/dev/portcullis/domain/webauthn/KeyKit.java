package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.configuration.KeySettings;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.webauthn.RelyingParty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the methods of security keys and passkeys share. */
public record KeyKit(KeySettings settings, KeyRules rules, KeyTools tools, KeyNodes nodes, MethodKit shared) {
    SubmissionReader reader() {
        return shared.reader();
    }

    Messages messages() {
        return shared.messages();
    }

    Identities identities() {
        return shared.identities();
    }

    Ceremonies ceremonies(KeyKind kind) {
        RelyingParty party = switch (kind) {
            case SECURITY_KEY -> settings.securityKeys().orElseThrow();
            case PASSKEY -> settings.passkeys().orElseThrow();
        };
        return new Ceremonies(kind, party, tools);
    }

    /** Why a browser flow takes no key from this caller: another browser was asked for it; empty where it was this one. */
    Optional<String> foreign(StoredFlow<?> stored, Caller caller) {
        return stored.flow().type().isApi() || shared.support().binding().isOwner(stored, caller)
                ? Optional.empty()
                : Optional.of("Another browser was asked for this key; start anew.");
    }

    /** The keys that must not be made once more. */
    List<KnownKey> known(StoredIdentity owner) {
        return rules.namesKnown()
                ? Stream.of(CredentialType.WEBAUTHN, CredentialType.PASSKEY)
                        .flatMap(type -> KeyRing.of(owner, type).keys().stream())
                        .map(KeyEntry::named)
                        .toList()
                : List.of();
    }

    /** What security keys of an account are found by. */
    List<String> identifiersOf(StoredIdentity owner) {
        return List.copyOf(identities().identifiersOf(owner.profile()).webauthnIdentifiers());
    }

    /** The account with these keys. @param identifiers what they are found by */
    StoredIdentity with(
            StoredIdentity owner, CredentialType type, List<String> identifiers, KeyRing ring, Instant now) {
        Instant created = owner.credential(type).map(Credential::createdAt).orElse(now);
        return owner.withCredential(new Credential(type, identifiers, ring.config(), created, now));
    }
}
