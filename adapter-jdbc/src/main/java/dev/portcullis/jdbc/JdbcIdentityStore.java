package dev.portcullis.jdbc;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.identity.StoredIdentity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row an identity; what it is found by has rows of its own, for the database to keep them unique. */
final class JdbcIdentityStore implements IdentityStore {
    private static final String SELECT =
            "SELECT " + Profiles.COLUMNS + ", i.version, i.credentials FROM identities i WHERE i.id ";

    private final Sql sql;
    private final Documents documents;
    private final Credentials credentials;
    private final UniqueIdentifiers identifiers;

    JdbcIdentityStore(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
        this.credentials = new Credentials(documents.json());
        this.identifiers = new UniqueIdentifiers(sql);
    }

    @Override
    public void insert(StoredIdentity identity) {
        sql.together(() -> {
            insertRow(identity);
            identifiers.make(UniqueIdentifier.of(identity), identity.id().value());
        });
    }

    private void insertRow(StoredIdentity identity) {
        sql.update(
                "INSERT INTO identities (external_id, schema_id, state, state_changed_at, traits, verifiable, recovery,"
                        + " metadata_public, metadata_admin, available_level, created_at, updated_at, organization_id,"
                        + " credentials, id, version, form) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1)",
                row(identity, identity.id().value()));
    }

    /** What a row says of an identity, in the order that both statements name it. @param rest what comes behind that */
    private @Nullable Object[] row(StoredIdentity identity, Object... rest) {
        IdentityProfile profile = identity.profile();
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                profile.externalId(),
                profile.schemaId(),
                profile.state().value(),
                profile.stateChangedAt(),
                documents.text(profile.traits()),
                documents.text(profile.verifiableAddresses()),
                documents.text(profile.recoveryAddresses()),
                documents.text(profile.metadataPublic()),
                documents.text(profile.metadataAdmin()),
                profile.availableLevel().value(),
                profile.createdAt(),
                profile.updatedAt(),
                profile.organizationId(),
                credentials.text(identity.credentials())));
        values.addAll(Arrays.asList(rest));
        return values.toArray();
    }

    @Override
    public StoredIdentity update(StoredIdentity next) {
        UUID id = next.id().value();
        Set<UniqueIdentifier> before = identifiers.of(id);
        Set<UniqueIdentifier> wanted = UniqueIdentifier.of(next);
        if (before.equals(wanted)) {
            updateRow(next);
        } else {
            sql.together(() -> {
                updateRow(next);
                identifiers.release(without(before, wanted));
                identifiers.make(without(wanted, before), id);
            });
        }
        return new StoredIdentity(next.profile(), next.credentials(), next.version() + 1);
    }

    private static Set<UniqueIdentifier> without(Set<UniqueIdentifier> some, Set<UniqueIdentifier> others) {
        var rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private void updateRow(StoredIdentity next) {
        int changed = sql.update(
                "UPDATE identities SET version = version + 1, external_id = ?, schema_id = ?, state = ?,"
                        + " state_changed_at = ?, traits = ?, verifiable = ?, recovery = ?, metadata_public = ?,"
                        + " metadata_admin = ?, available_level = ?, created_at = ?, updated_at = ?, organization_id = ?,"
                        + " credentials = ?, form = 1 WHERE id = ? AND version = ?",
                row(next, next.id().value(), next.version()));
        if (changed == 0) {
            throw new StaleVersion("identity " + next.id());
        }
    }

    @Override
    public boolean updateAddressStates(StoredIdentity next) {
        IdentityProfile profile = next.profile();
        int changed = sql.update(
                "UPDATE identities SET version = version + 1, verifiable = ? WHERE id = ? AND version = ?",
                documents.text(profile.verifiableAddresses()),
                profile.id().value(),
                next.version());
        return changed > 0;
    }

    @Override
    public boolean hold(StoredIdentity read) {
        return sql.isHeld(
                "SELECT 1 FROM identities WHERE id = ? AND version = ?",
                read.id().value(),
                read.version());
    }

    @Override
    public Optional<StoredIdentity> find(IdentityId id) {
        return sql.one(SELECT + "= ?", this::identity, id.value()).filter(DecoyRow::isNot);
    }

    private StoredIdentity identity(ResultSet row) throws SQLException {
        return new StoredIdentity(
                Profiles.read(row, 0, documents),
                credentials.read(row.getString(Profiles.COUNT + 2)),
                row.getLong(Profiles.COUNT + 1));
    }

    @Override
    public Optional<StoredIdentity> findByIdentifier(CredentialType type, String identifier) {
        return owner(UniqueIdentifier.credential(type.value(), identifier));
    }

    // One row is read whether there is such an identity or not; see DecoyRow.
    private Optional<StoredIdentity> owner(UniqueIdentifier identifier) {
        return sql.one(
                        SELECT
                                + "= COALESCE((SELECT identity_id FROM claims WHERE scope = ? AND kind = ? AND key = ?), '"
                                + DecoyRow.ID + "')",
                        this::identity,
                        identifier.scope(),
                        identifier.kind(),
                        identifier.key())
                .filter(DecoyRow::isNot);
    }

    @Override
    public List<StoredIdentity> findByAnyIdentifier(String identifier) {
        return sql.all(
                SELECT + "IN (SELECT identity_id FROM claims WHERE key = ? AND scope IN ('"
                        + UniqueIdentifier.CREDENTIAL + "', '" + UniqueIdentifier.ADDRESS + "'))",
                this::identity,
                UniqueIdentifier.key(identifier));
    }

    @Override
    public Optional<StoredIdentity> findByVerifiableAddress(Channel via, String address) {
        return owner(UniqueIdentifier.verifiable(via, address));
    }

    @Override
    public Optional<StoredIdentity> findByRecoveryAddress(Channel via, String address) {
        return owner(UniqueIdentifier.recovery(via, address));
    }

    @Override
    public List<StoredIdentity> ofOlderForm(int most) {
        return sql.all(SELECT + "<> '" + DecoyRow.ID + "' AND i.form = 0 ORDER BY i.id LIMIT ?", this::identity, most);
    }

    @Override
    public void leaveForm(IdentityId id) {
        sql.update("UPDATE identities SET form = 1 WHERE id = ?", id.value());
    }
}
