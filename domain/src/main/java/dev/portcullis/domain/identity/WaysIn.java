package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/**
 * How many ways to sign in an account has, whatever is switched on: the last one is not taken away. A code is one of them where its
 * address is proven: what goes to another lets in whoever reads it, and nobody at all if it was mistyped. Source:
 * docs/contract/settings.md, "The last way in"; docs/security.md, D6.
 *
 * @param codesSignIn whether people may sign in by a code
 * @param codesGoAnywhere whether one goes to any address of an account that has none for codes
 * @param texted which codes go to telephones
 */
public record WaysIn(boolean codesSignIn, boolean codesGoAnywhere, TextedCodes texted) {
    private static final String KEYS = "credentials";

    /** How many first factors there are. */
    public int of(StoredIdentity identity) {
        int codes = codesSignIn && isReachedByCodes(identity) ? 1 : 0;
        return codes
                + identity.credentials().stream()
                        .filter(one -> !one.identifiers().isEmpty())
                        .mapToInt(WaysIn::of)
                        .sum();
    }

    private boolean isReachedByCodes(StoredIdentity identity) {
        List<String> own = identity.credential(CredentialType.CODE)
                .map(Credential::identifiers)
                .orElse(List.of());
        boolean anywhere = own.isEmpty() && codesGoAnywhere;
        return identity.profile().verifiableAddresses().stream()
                .filter(address -> address.verified() && (anywhere || own.contains(address.value())))
                .anyMatch(address -> texted.mayGoTo(identity, address.via(), address.value()));
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
