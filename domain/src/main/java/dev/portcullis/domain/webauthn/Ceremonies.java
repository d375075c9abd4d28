package dev.portcullis.domain.webauthn;

import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.AssertionOptions;
import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.AssertionResult;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import dev.portcullis.ports.webauthn.RegistrationResult;
import dev.portcullis.ports.webauthn.RelyingParty;
import dev.portcullis.ports.webauthn.StoredKey;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks browsers for one kind of key, and checks what they answer. Source: docs/contract/webauthn.md, "Options" and "The
 * challenge".
 */
final class Ceremonies {
    private static final int CHALLENGE_LENGTH = 32;
    private static final int BYTES_OF_A_UUID = 16;

    private final KeyKind kind;
    private final RelyingParty party;
    private final KeyTools tools;

    Ceremonies(KeyKind kind, RelyingParty party, KeyTools tools) {
        this.kind = kind;
        this.party = party;
        this.tools = tools;
    }

    /** What nobody was asked before. */
    ByteString fresh() {
        return ByteString.of(tools.secrets().bytes(CHALLENGE_LENGTH));
    }

    /** The bytes of an id. */
    static ByteString handle(UUID id) {
        return ByteString.of(ByteBuffer.allocate(BYTES_OF_A_UUID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** The handle of an account's new keys. */
    static ByteString handle(StoredIdentity owner) {
        return handle(owner.id().value());
    }

    /** The account that such a handle is of, if it is one of an account. */
    static Optional<UUID> idOf(ByteString handle) {
        if (handle.length() != BYTES_OF_A_UUID) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(handle.toBytes());
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
    }

    String siteName() {
        return party.name();
    }

    /** What a browser is asked for to make a key. @param name whose it is, for people @param known keys that must not be made anew */
    JsonObject toMake(Challenge challenge, String name, List<KnownKey> known) {
        return new CreationOptions(
                        creation(challenge),
                        challenge.userHandle().orElseThrow(),
                        name,
                        known,
                        kind.selection(tools.policy()),
                        kind.makeWithin(tools.policy()))
                .toJson();
    }

    /** What a browser is asked for to use a key. @param allowed none: any passkey of this site */
    JsonObject toUse(Challenge challenge, List<KnownKey> allowed) {
        return new RequestOptions(use(challenge), allowed, kind.useWithin(tools.policy())).toJson();
    }

    String text(JsonObject options) {
        return tools.json().write(options);
    }

    /** What a browser answered that made a key; empty if it is nothing of the kind. */
    Optional<AttestationResponse> made(String answer) {
        return json(answer).flatMap(AttestationResponse::read);
    }

    /** What a browser answered that used a key; empty if it is nothing of the kind. */
    Optional<AssertionResponse> used(String answer) {
        return json(answer).flatMap(AssertionResponse::read);
    }

    private Optional<Json> json(String text) {
        try {
            return Optional.of(tools.json().read(text));
        } catch (IllegalArgumentException noJson) {
            return Optional.empty();
        }
    }

    RegistrationResult check(Challenge challenge, AttestationResponse answer) {
        return tools.verifier().verifyRegistration(creation(challenge), answer);
    }

    AssertionResult check(Challenge challenge, StoredKey key, AssertionResponse answer) {
        return tools.verifier().verifyAssertion(use(challenge), key, answer);
    }

    private RegistrationOptions creation(Challenge challenge) {
        return new RegistrationOptions(
                party,
                challenge.value(),
                RegistrationOptions.ALGORITHMS,
                kind.verification(tools.policy()),
                kind.attestation(tools.policy()));
    }

    private AssertionOptions use(Challenge challenge) {
        return new AssertionOptions(party, challenge.value(), kind.verification(tools.policy()));
    }
}
