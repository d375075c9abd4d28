package dev.portcullis.memory.identity;

import dev.portcullis.memory.tree.Ids;
import dev.portcullis.memory.tree.SortedTree;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Identities by id, and whose each identifier is. Never changes. */
public record IdentityRows(SortedTree<UUID, StoredIdentity> byId, SortedTree<UniqueIdentifier, UUID> owners) {
    public static IdentityRows none() {
        return new IdentityRows(SortedTree.by(Ids.ORDER), SortedTree.by(UniqueIdentifier.ORDER));
    }

    Optional<StoredIdentity> get(UUID id) {
        return byId.get(id);
    }

    Optional<StoredIdentity> owner(UniqueIdentifier identifier) {
        return owners.get(identifier).flatMap(byId::get);
    }

    /** The identities with an identifier or an address to verify of this text, each once. */
    List<StoredIdentity> owners(String text) {
        Set<UUID> found = new LinkedHashSet<>();
        owners.visitFrom(UniqueIdentifier.firstOf(text), (identifier, id) -> {
            boolean same = identifier.text().equals(text);
            if (same && identifier.scope().isIdentifying()) {
                found.add(id);
            }
            return same;
        });
        return found.stream().flatMap(id -> byId.get(id).stream()).toList();
    }

    /**
     * The same with this identity, in place of the one of its id if there was one.
     *
     * @throws IdentifierTaken if an identifier of it belongs to another
     */
    IdentityRows with(StoredIdentity identity) {
        UUID id = identity.id().value();
        var free = byId.get(id).map(this::withoutIdentifiers).orElse(owners);
        for (UniqueIdentifier identifier : UniqueIdentifier.of(identity)) {
            refuseIfTaken(free, identifier, id);
            free = free.with(identifier, id);
        }
        return new IdentityRows(byId.with(id, identity), free);
    }

    private static void refuseIfTaken(SortedTree<UniqueIdentifier, UUID> owners, UniqueIdentifier identifier, UUID id) {
        if (owners.get(identifier).filter(owner -> !owner.equals(id)).isPresent()) {
            throw new IdentifierTaken(identifier.kind());
        }
    }

    private SortedTree<UniqueIdentifier, UUID> withoutIdentifiers(StoredIdentity identity) {
        var rest = owners;
        for (UniqueIdentifier identifier : UniqueIdentifier.of(identity)) {
            rest = rest.without(identifier);
        }
        return rest;
    }
}
