package dev.portcullis.jdbc;

import dev.portcullis.ports.identity.IdentifierTaken;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whose each identifier is; a primary key keeps two identities from having the same one. */
record UniqueIdentifiers(Sql sql) {
    Set<UniqueIdentifier> of(UUID identity) {
        return Set.copyOf(sql.all(
                "SELECT scope, kind, key FROM claims WHERE identity_id = ?",
                row -> new UniqueIdentifier(row.getString(1), row.getString(2), row.getString(3)),
                identity));
    }

    /** @throws IdentifierTaken if one of them belongs to another; those before it are made all the same */
    void make(Collection<UniqueIdentifier> identifiers, UUID identity) {
        for (UniqueIdentifier identifier : identifiers) {
            int made = sql.update(
                    "INSERT INTO claims (scope, kind, key, identity_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    identifier.scope(),
                    identifier.kind(),
                    identifier.key(),
                    identity);
            if (made == 0) {
                throw new IdentifierTaken(identifier.kind());
            }
        }
    }

    void release(Collection<UniqueIdentifier> identifiers) {
        for (UniqueIdentifier identifier : identifiers) {
            sql.update(
                    "DELETE FROM claims WHERE scope = ? AND kind = ? AND key = ?",
                    identifier.scope(),
                    identifier.kind(),
                    identifier.key());
        }
    }
}
