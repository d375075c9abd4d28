package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.configuration.KeyPolicy;
import dev.portcullis.domain.configuration.PasskeyOptions;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.AttestationConveyance;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.UserVerification;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What is asked of each kind of key. Source: docs/contract/webauthn.md, "Options". */
enum KeyKind {
    SECURITY_KEY(CredentialType.WEBAUTHN, Duration.ofMinutes(2), UserVerification.DISCOURAGED) {
        @Override
        JsonObject selection(KeyPolicy policy) {
            return JsonObject.EMPTY;
        }

        /** The name to sign in by stays taken. */
        @Override
        StoredIdentity withoutKeys(StoredIdentity owner, Credential before, Instant now) {
            return owner.withCredential(before.withConfig(JsonObject.EMPTY, now));
        }
    },
    PASSKEY(CredentialType.PASSKEY, Duration.ofMinutes(5), UserVerification.PREFERRED) {
        @Override
        JsonObject selection(KeyPolicy policy) {
            PasskeyOptions options = policy.passkeys();
            String kept = Objects.requireNonNullElse(options.residentKey(), "required");
            JsonObject resident =
                    JsonObject.of("requireResidentKey", Json.of(kept.equals("required")), "residentKey", Json.of(kept));
            return attachment(policy)
                    .map(where -> resident.with("authenticatorAttachment", Json.of(where)))
                    .orElse(resident);
        }

        private Optional<String> attachment(KeyPolicy policy) {
            boolean usual = policy.platformOnly() && !policy.passkeys().selects();
            return Optional.ofNullable(policy.passkeys().attachment())
                    .or(() -> usual ? Optional.of("platform") : Optional.empty());
        }

        @Override
        UserVerification verification(KeyPolicy policy) {
            return Objects.requireNonNullElseGet(
                    policy.passkeys().userVerification(), () -> super.verification(policy));
        }

        @Override
        AttestationPolicy attestation(KeyPolicy policy) {
            AttestationConveyance own = policy.passkeys().conveyance();
            return own == null
                    ? policy.attestation()
                    : new AttestationPolicy(own, policy.attestation().trustAnchors());
        }

        @Override
        Duration makeWithin(KeyPolicy policy) {
            return Objects.requireNonNullElseGet(policy.passkeys().makeWithin(), () -> super.makeWithin(policy));
        }

        @Override
        Duration useWithin(KeyPolicy policy) {
            return Objects.requireNonNullElseGet(policy.passkeys().useWithin(), () -> super.useWithin(policy));
        }

        @Override
        StoredIdentity withoutKeys(StoredIdentity owner, Credential before, Instant now) {
            return owner.withoutCredential(before.type());
        }
    };

    private final CredentialType type;
    private final Duration timeout;
    private final UserVerification verification;

    KeyKind(CredentialType type, Duration timeout, UserVerification verification) {
        this.type = type;
        this.timeout = timeout;
        this.verification = verification;
    }

    CredentialType type() {
        return type;
    }

    /** How long a browser waits for its person to make a key. */
    Duration makeWithin(KeyPolicy policy) {
        return timeout;
    }

    /** How long a browser waits for its person to use one. */
    Duration useWithin(KeyPolicy policy) {
        return timeout;
    }

    /** Which makes are let in. */
    AttestationPolicy attestation(KeyPolicy policy) {
        return policy.attestation();
    }

    UserVerification verification(KeyPolicy policy) {
        return Objects.requireNonNullElse(policy.userVerification(), verification);
    }

    /** What kind of authenticator will do. */
    abstract JsonObject selection(KeyPolicy policy);

    /** The account when the last key of this kind is gone. @param before what held it */
    abstract StoredIdentity withoutKeys(StoredIdentity owner, Credential before, Instant now);
}
