package dev.portcullis.memory;

import dev.portcullis.memory.Snapshot.Key;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class MemoryIdentityStore implements IdentityStore {
    private static final String ADDRESS = "address:";

    private Table<IdentityId, StoredIdentity> kept;
    private Table<Key, IdentityId> owners;

    MemoryIdentityStore(Table<IdentityId, StoredIdentity> kept, Table<Key, IdentityId> owners) {
        this.kept = kept;
        this.owners = owners;
    }

    Table<IdentityId, StoredIdentity> kept() {
        return kept;
    }

    Table<Key, IdentityId> owners() {
        return owners;
    }

    @Override
    public void insert(StoredIdentity identity) {
        Set<Key> keys = keys(identity);
        requireFree(keys, identity.id());
        keys.forEach(key -> owners = owners.with(key, identity.id()));
        kept = kept.with(identity.id(), identity);
    }

    private void requireFree(Set<Key> keys, IdentityId own) {
        for (Key key : keys) {
            IdentityId owner = owners.get(key);
            if (owner != null && !owner.equals(own)) {
                throw new IdentifierTaken(key.kind().replace(ADDRESS, ""));
            }
        }
    }

    private static Set<Key> keys(StoredIdentity identity) {
        var keys = new LinkedHashSet<Key>();
        for (Credential credential : identity.credentials()) {
            credential
                    .identifiers()
                    .forEach(one -> keys.add(new Key(credential.type().value(), one)));
        }
        for (VerifiableAddress address : identity.profile().verifiableAddresses()) {
            keys.add(new Key(ADDRESS + address.via(), address.value()));
        }
        return keys;
    }

    @Override
    public StoredIdentity update(StoredIdentity next) {
        StoredIdentity before = kept.get(next.id());
        if (before == null || before.version() != next.version()) {
            throw new StaleVersion("the identity");
        }
        Set<Key> keys = keys(next);
        requireFree(keys, next.id());
        keys(before).forEach(key -> owners = owners.with(key, null));
        keys.forEach(key -> owners = owners.with(key, next.id()));
        var changed = new StoredIdentity(next.profile(), next.credentials(), next.version() + 1);
        kept = kept.with(next.id(), changed);
        return changed;
    }

    @Override
    public Optional<StoredIdentity> find(IdentityId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<StoredIdentity> findByIdentifier(CredentialType type, String identifier) {
        return Optional.ofNullable(owners.get(new Key(type.value(), identifier)))
                .flatMap(this::find);
    }

    @Override
    public List<StoredIdentity> findByAnyIdentifier(String identifier) {
        return kept.values().stream()
                .filter(identity ->
                        keys(identity).stream().anyMatch(key -> key.value().equals(identifier)))
                .toList();
    }
}
