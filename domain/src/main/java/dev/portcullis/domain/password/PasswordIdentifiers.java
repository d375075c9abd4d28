package dev.portcullis.domain.password;

import dev.portcullis.domain.identity.CredentialOwner;
import dev.portcullis.domain.identity.TraitIdentifiers;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import java.time.Instant;
import java.util.List;

/** A password is found by what the traits say now. */
public final class PasswordIdentifiers implements CredentialOwner {
    @Override
    public StoredIdentity derive(TraitIdentifiers traits, StoredIdentity known, Instant now) {
        List<String> identifiers = List.copyOf(traits.passwordIdentifiers());
        return known.credential(CredentialType.PASSWORD)
                .filter(password -> !password.identifiers().equals(identifiers))
                .map(password -> known.withCredential(password.withIdentifiers(identifiers, now)))
                .orElse(known);
    }
}
