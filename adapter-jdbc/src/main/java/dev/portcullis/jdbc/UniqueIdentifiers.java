package dev.portcullis.jdbc;

import dev.portcullis.ports.identity.IdentifierTaken;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whose each claim is; a primary key keeps two identities from having the same one. */
record UniqueIdentifiers(Sql sql) {
    Set<UniqueIdentifier> of(UUID identity) {
        return Set.copyOf(sql.all(
                "SELECT scope, kind, key FROM claims WHERE identity_id = ?",
                row -> new UniqueIdentifier(row.getString(1), row.getString(2), row.getString(3)),
                identity));
    }

    /** @throws IdentifierTaken if one of them belongs to another; those before it are made all the same */
    void make(Collection<UniqueIdentifier> claims, UUID identity) {
        for (UniqueIdentifier claim : claims) {
            int made = sql.update(
                    "INSERT INTO claims (scope, kind, key, identity_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    claim.scope(),
                    claim.kind(),
                    claim.key(),
                    identity);
            if (made == 0) {
                throw new IdentifierTaken(claim.kind());
            }
        }
    }

    void giveUp(Collection<UniqueIdentifier> claims) {
        for (UniqueIdentifier claim : claims) {
            sql.update(
                    "DELETE FROM claims WHERE scope = ? AND kind = ? AND key = ?",
                    claim.scope(),
                    claim.kind(),
                    claim.key());
        }
    }
}
