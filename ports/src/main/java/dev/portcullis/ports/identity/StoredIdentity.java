package dev.portcullis.ports.identity;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An identity with everything that is kept of it.
 *
 * @param profile what other parts may see
 * @param credentials what proves it
 * @param version counts the changes, from 0
 */
public record StoredIdentity(IdentityProfile profile, List<Credential> credentials, long version) {
    public StoredIdentity {
        credentials = List.copyOf(credentials);
    }

    public IdentityId id() {
        return profile.id();
    }

    public Optional<Credential> credential(CredentialType type) {
        return credentials.stream().filter(one -> one.type().equals(type)).findFirst();
    }

    public StoredIdentity withProfile(IdentityProfile changed) {
        return new StoredIdentity(changed, credentials, version);
    }

    /** The same with this credential in place of the one of its type, if there was one. */
    public StoredIdentity withCredential(Credential changed) {
        var kept = new ArrayList<>(credentials);
        kept.removeIf(one -> one.type().equals(changed.type()));
        kept.add(changed);
        return new StoredIdentity(profile, kept, version);
    }

    /** The same without its credential of this type. */
    public StoredIdentity withoutCredential(CredentialType type) {
        return new StoredIdentity(
                profile,
                credentials.stream().filter(one -> !one.type().equals(type)).toList(),
                version);
    }
}
