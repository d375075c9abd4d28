package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.identity.CredentialOwner;
import dev.portcullis.domain.identity.TraitIdentifiers;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Security keys are found by what the traits say now, and nobody else may be found by it.
 *
 * @param reserved whether a security key is a way in, so that what it is found by is reserved for who has none yet
 */
public record KeyIdentifiers(boolean reserved) implements CredentialOwner {
    @Override
    public StoredIdentity derive(TraitIdentifiers traits, StoredIdentity known, Instant now) {
        List<String> identifiers = List.copyOf(traits.webauthnIdentifiers());
        Optional<Credential> keys = known.credential(CredentialType.WEBAUTHN);
        boolean none = keys.isEmpty() && (identifiers.isEmpty() || !reserved);
        if (none || keys.map(Credential::identifiers).equals(Optional.of(identifiers))) {
            return known;
        }
        return known.withCredential(keys.map(one -> one.withIdentifiers(identifiers, now))
                .orElseGet(() -> new Credential(CredentialType.WEBAUTHN, identifiers, JsonObject.EMPTY, now, now)));
    }
}
