package dev.portcullis.memory.identity;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.List;
import java.util.Optional;

/** Identities of one unit of work. */
public final class MemoryIdentityStore implements IdentityStore {
    private IdentityRows rows;

    public MemoryIdentityStore(IdentityRows rows) {
        this.rows = rows;
    }

    public IdentityRows rows() {
        return rows;
    }

    @Override
    public void insert(StoredIdentity identity) {
        if (find(identity.id()).isPresent()) {
            throw new IllegalStateException("an identity with this id is kept already: " + identity.id());
        }
        rows = rows.with(identity);
    }

    @Override
    public StoredIdentity update(StoredIdentity next) {
        if (find(next.id()).filter(kept -> kept.version() == next.version()).isEmpty()) {
            throw new StaleVersion("identity " + next.id());
        }
        var changed = new StoredIdentity(next.profile(), next.credentials(), next.version() + 1);
        rows = rows.with(changed);
        return changed;
    }

    @Override
    public boolean updateAddressStates(StoredIdentity next) {
        Optional<StoredIdentity> kept = find(next.id()).filter(one -> one.version() == next.version());
        kept.ifPresent(one -> update(one.withProfile(one.profile()
                .withAddresses(
                        next.profile().verifiableAddresses(), one.profile().recoveryAddresses()))));
        return kept.isPresent();
    }

    @Override
    public boolean hold(StoredIdentity read) {
        return find(read.id()).filter(kept -> kept.version() == read.version()).isPresent();
    }

    @Override
    public Optional<StoredIdentity> find(IdentityId id) {
        return rows.get(id.value());
    }

    @Override
    public Optional<StoredIdentity> findByIdentifier(CredentialType type, String identifier) {
        return rows.owner(UniqueIdentifier.credential(type.value(), identifier));
    }

    @Override
    public List<StoredIdentity> findByAnyIdentifier(String identifier) {
        return rows.owners(identifier);
    }

    @Override
    public Optional<StoredIdentity> findByVerifiableAddress(Channel via, String address) {
        return rows.owner(UniqueIdentifier.verifiable(via, address));
    }

    @Override
    public Optional<StoredIdentity> findByRecoveryAddress(Channel via, String address) {
        return rows.owner(UniqueIdentifier.recovery(via, address));
    }

    @Override
    public List<StoredIdentity> ofOlderForm(int most) {
        return List.of();
    }

    @Override
    public void leaveForm(IdentityId id) {
        // Memory is never older than the program.
    }
}
