package dev.portcullis.domain.password;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordTooLong;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes and reads the credential of a password. */
public final class PasswordCredentials {
    private static final String HASH = "hashed_password";

    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final Messages messages;

    public PasswordCredentials(PasswordHasher hasher, PasswordPolicy policy, Messages messages) {
        this.hasher = hasher;
        this.policy = policy;
        this.messages = messages;
    }

    /** A new credential, or what speaks against the password. */
    sealed interface Made {
        record Good(PasswordHash hash) implements Made {}

        record Refused(UiText why) implements Made {}
    }

    Made make(Password password, Collection<String> identifiers) {
        if (password.value().isEmpty()) {
            return new Made.Refused(messages.required("password"));
        }
        Optional<UiText> objection = policy.objection(password, identifiers);
        if (objection.isPresent()) {
            return new Made.Refused(objection.get());
        }
        try {
            return new Made.Good(hasher.hash(password));
        } catch (PasswordTooLong tooLong) {
            return new Made.Refused(messages.passwordTooLong(tooLong.maximum(), tooLong.actual()));
        }
    }

    /** The identity with a password that somebody set now. */
    static StoredIdentity withNew(
            StoredIdentity identity, PasswordHash hash, Collection<String> identifiers, Instant now) {
        return with(identity, JsonObject.EMPTY, hash, identifiers, now, now);
    }

    /** The identity with another hash of the same password; what else is kept of it stays. */
    static StoredIdentity with(
            StoredIdentity identity, PasswordHash hash, Collection<String> identifiers, Instant now) {
        Optional<Credential> known = identity.credential(CredentialType.PASSWORD);
        return with(
                identity,
                known.map(Credential::config).orElse(JsonObject.EMPTY),
                hash,
                identifiers,
                known.map(Credential::createdAt).orElse(now),
                now);
    }

    private static StoredIdentity with(
            StoredIdentity identity,
            JsonObject more,
            PasswordHash hash,
            Collection<String> identifiers,
            Instant created,
            Instant now) {
        var config = more.with(HASH, Json.of(hash.value()));
        return identity.withCredential(
                new Credential(CredentialType.PASSWORD, List.copyOf(identifiers), config, created, now));
    }

    static Optional<PasswordHash> hashOf(StoredIdentity identity) {
        return identity.credential(CredentialType.PASSWORD)
                .flatMap(credential -> credential.config().text(HASH))
                .map(PasswordHash::new);
    }
}
