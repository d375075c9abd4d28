package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.configuration.KeyPolicy;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.UserVerification;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

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
            JsonObject resident =
                    JsonObject.of("requireResidentKey", JsonBoolean.TRUE, "residentKey", Json.of("required"));
            return policy.platformOnly() ? resident.with("authenticatorAttachment", Json.of("platform")) : resident;
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

    /** How long a browser waits for its person. */
    Duration timeout() {
        return timeout;
    }

    UserVerification verification(KeyPolicy policy) {
        return Objects.requireNonNullElse(policy.userVerification(), verification);
    }

    /** What kind of authenticator will do. */
    abstract JsonObject selection(KeyPolicy policy);

    /** The account when the last key of this kind is gone. @param before what held it */
    abstract StoredIdentity withoutKeys(StoredIdentity owner, Credential before, Instant now);
}
