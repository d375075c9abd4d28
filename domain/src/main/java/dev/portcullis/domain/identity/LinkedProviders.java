package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The accounts at providers that an identity can come in by. Source: docs/contract/federation.md, "What is kept". */
public final class LinkedProviders {
    private LinkedProviders() {}

    /** The names of the providers, in the order in which they were linked. */
    public static List<String> of(StoredIdentity identity) {
        return entries(identity.credential(CredentialType.OIDC)).stream()
                .map(entry -> entry.text("provider").orElse(""))
                .distinct()
                .toList();
    }

    /** What is kept of each account. */
    public static List<JsonObject> entries(Optional<Credential> credential) {
        return credential.map(one -> one.config().objects("providers")).orElse(List.of());
    }
}
