package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;

/** What an identity's credentials keep secret. */
public final class Secrets {
    private Secrets() {}

    /**
     * Whether one of them is another one, is new or is gone. Where codes are sent, and a name
     * that is only reserved, follow from the traits and are no secret.
     */
    public static boolean differ(StoredIdentity before, StoredIdentity after) {
        return !of(before).equals(of(after));
    }

    /** How many lookup secrets have not served yet. */
    public static long openLookupSecrets(StoredIdentity identity) {
        return identity.credential(CredentialType.LOOKUP_SECRET).map(Credential::config).stream()
                .flatMap(config -> config.objects("recovery_codes").stream())
                .filter(kept -> kept.text("used_at").isEmpty())
                .count();
    }

    private static Map<CredentialType, JsonObject> of(StoredIdentity identity) {
        return identity.credentials().stream()
                .filter(one ->
                        !one.type().equals(CredentialType.CODE) && !one.config().isEmpty())
                .collect(Collectors.toMap(Credential::type, Credential::config));
    }
}
