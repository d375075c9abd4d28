package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.util.function.Predicate;

/**
 * How many ways to sign in an account has, whatever is switched on: the last one is not taken away. Source:
 * docs/contract/settings.md, "The last way in"; docs/security.md, D6.
 *
 * @param codes whether a code is one of them
 */
public record WaysIn(Predicate<StoredIdentity> codes) {
    private static final String KEYS = "credentials";

    /** How many first factors there are. */
    public int of(StoredIdentity identity) {
        return (codes.test(identity) ? 1 : 0)
                + identity.credentials().stream()
                        .filter(one -> !one.identifiers().isEmpty())
                        .mapToInt(WaysIn::of)
                        .sum();
    }

    /** Whether one of them can go, and another one stays. */
    public boolean isOneToSpare(StoredIdentity identity) {
        return of(identity) > 1;
    }

    private static int of(Credential credential) {
        JsonObject config = credential.config();
        CredentialType type = credential.type();
        if (type.equals(CredentialType.PASSWORD)) {
            return config.has("hashed_password") ? 1 : 0;
        }
        if (type.equals(CredentialType.OIDC) || type.equals(CredentialType.SAML)) {
            return config.items("providers").size();
        }
        if (type.equals(CredentialType.PASSKEY)) {
            return config.items(KEYS).size();
        }
        return type.equals(CredentialType.WEBAUTHN) ? passwordless(config) : 0;
    }

    private static int passwordless(JsonObject config) {
        return (int) config.objects(KEYS).stream()
                .filter(key -> key.isTrue("is_passwordless"))
                .count();
    }
}
