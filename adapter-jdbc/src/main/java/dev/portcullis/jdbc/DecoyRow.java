package dev.portcullis.jdbc;

import dev.portcullis.ports.identity.StoredIdentity;

/**
 * The identity that is read where one is looked for in vain, so that looking takes as long as finding. The migrations write its
 * row; it belongs to no one and is never told of. Source: docs/security.md, B7.
 */
final class DecoyRow {
    static final String ID = "00000000-0000-0000-0000-000000000000";

    private DecoyRow() {}

    static boolean isNot(StoredIdentity identity) {
        return !identity.id().toString().equals(ID);
    }
}
