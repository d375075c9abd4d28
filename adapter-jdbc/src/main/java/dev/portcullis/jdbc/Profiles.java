package dev.portcullis.jdbc;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.IdentityState;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.VerifiableAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The columns that make an identity's profile, in one order wherever they are read. */
final class Profiles {
    static final String COLUMNS =
            "i.id, i.external_id, i.schema_id, i.state, i.state_changed_at, i.traits, i.verifiable,"
                    + " i.recovery, i.metadata_public, i.metadata_admin, i.available_level, i.created_at, i.updated_at,"
                    + " i.organization_id";
    static final int COUNT = 14;

    private Profiles() {}

    /** @param before how many columns stand before these */
    static IdentityProfile read(ResultSet row, int before, Documents documents) throws SQLException {
        return new IdentityProfile(
                new IdentityId(UUID.fromString(row.getString(before + 1))),
                row.getString(before + 2),
                row.getString(before + 3),
                new IdentityState(row.getString(before + 4)),
                Micros.toNullable(row.getObject(before + 5)),
                documents.value(row.getString(before + 6)),
                documents.values(VerifiableAddress.class, row.getString(before + 7)),
                documents.values(RecoveryAddress.class, row.getString(before + 8)),
                documents.value(row.getString(before + 9)),
                documents.value(row.getString(before + 10)),
                new AssuranceLevel(row.getString(before + 11)),
                Micros.toInstant(row.getLong(before + 12)),
                Micros.toInstant(row.getLong(before + 13)),
                row.getString(before + 14));
    }
}
