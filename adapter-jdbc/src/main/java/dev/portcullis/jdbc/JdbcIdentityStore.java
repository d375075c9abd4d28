package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One row an identity; identifiers and addresses have rows of their own, for the database to keep them unique. */
final class JdbcIdentityStore implements IdentityStore {
    private final Sql sql;
    private final ContractJson json;

    JdbcIdentityStore(Sql sql, ContractJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void insert(StoredIdentity identity) {
        IdentityProfile profile = identity.profile();
        sql.update(
                "INSERT INTO identities (id, version, external_id, schema_id, state, state_changed_at, traits, verifiable,"
                        + " recovery, metadata_public, metadata_admin, available_level, created_at, updated_at,"
                        + " organization_id) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                profile.id().value(),
                profile.externalId(),
                profile.schemaId(),
                profile.state().value(),
                profile.stateChangedAt(),
                json.writeText(profile.traits()),
                json.writeText(profile.verifiableAddresses()),
                json.writeText(profile.recoveryAddresses()),
                json.writeText(profile.metadataPublic()),
                json.writeText(profile.metadataAdmin()),
                profile.availableLevel().value(),
                profile.createdAt(),
                profile.updatedAt(),
                profile.organizationId());
        insertParts(identity);
    }

    private void insertParts(StoredIdentity identity) {
        UUID id = identity.id().value();
        int position = 0;
        for (Credential credential : identity.credentials()) {
            sql.update(
                    "INSERT INTO credentials (identity_id, position, type, identifiers, config, created_at, updated_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    position++,
                    credential.type().value(),
                    json.writeText(JsonArray.ofTexts(credential.identifiers())),
                    json.writeText(credential.config()),
                    credential.createdAt(),
                    credential.updatedAt());
            for (String identifier : credential.identifiers()) {
                claim(
                        "INSERT INTO identifiers (type, identifier, identity_id) VALUES (?, ?, ?)",
                        credential.type().value(),
                        identifier,
                        id);
            }
        }
        for (VerifiableAddress address : identity.profile().verifiableAddresses()) {
            claim(
                    "INSERT INTO verifiable_addresses (via, value, identity_id) VALUES (?, ?, ?)",
                    address.via().value(),
                    address.value(),
                    id);
        }
    }

    private void claim(String statement, String kind, String text, UUID id) {
        try {
            sql.update(statement, kind, text, id);
        } catch (Sql.Failed failed) {
            throw failed.isDuplicate() ? new IdentifierTaken(kind) : failed;
        }
    }

    @Override
    public StoredIdentity update(StoredIdentity next) {
        IdentityProfile profile = next.profile();
        int changed = sql.update(
                "UPDATE identities SET version = version + 1, external_id = ?, schema_id = ?, state = ?,"
                        + " state_changed_at = ?, traits = ?, verifiable = ?, recovery = ?, metadata_public = ?,"
                        + " metadata_admin = ?, available_level = ?, created_at = ?, updated_at = ?, organization_id = ?"
                        + " WHERE id = ? AND version = ?",
                profile.externalId(),
                profile.schemaId(),
                profile.state().value(),
                profile.stateChangedAt(),
                json.writeText(profile.traits()),
                json.writeText(profile.verifiableAddresses()),
                json.writeText(profile.recoveryAddresses()),
                json.writeText(profile.metadataPublic()),
                json.writeText(profile.metadataAdmin()),
                profile.availableLevel().value(),
                profile.createdAt(),
                profile.updatedAt(),
                profile.organizationId(),
                profile.id().value(),
                next.version());
        if (changed == 0) {
            throw new StaleVersion("the identity");
        }
        deleteParts(profile.id().value());
        insertParts(next);
        return new StoredIdentity(profile, next.credentials(), next.version() + 1);
    }

    private void deleteParts(UUID id) {
        sql.update("DELETE FROM credentials WHERE identity_id = ?", id);
        sql.update("DELETE FROM identifiers WHERE identity_id = ?", id);
        sql.update("DELETE FROM verifiable_addresses WHERE identity_id = ?", id);
    }

    @Override
    public Optional<StoredIdentity> find(IdentityId id) {
        return sql.one(
                        "SELECT " + Profiles.COLUMNS + ", i.version FROM identities i WHERE i.id = ?",
                        this::bare,
                        id.value())
                .map(this::withCredentials);
    }

    private StoredIdentity bare(ResultSet row) throws SQLException {
        return new StoredIdentity(Profiles.read(row, 0, json), List.of(), row.getLong(Profiles.COUNT + 1));
    }

    private StoredIdentity withCredentials(StoredIdentity identity) {
        List<Credential> credentials = sql.all(
                "SELECT type, identifiers, config, created_at, updated_at FROM credentials WHERE identity_id = ?"
                        + " ORDER BY position",
                this::credential,
                identity.id().value());
        return new StoredIdentity(identity.profile(), credentials, identity.version());
    }

    private Credential credential(ResultSet row) throws SQLException {
        return new Credential(
                new CredentialType(row.getString(1)),
                texts(row.getString(2)),
                json.readText(JsonObject.class, row.getString(3)),
                Micros.toInstant(row.getLong(4)),
                Micros.toInstant(row.getLong(5)));
    }

    private List<String> texts(String array) {
        return json.readText(JsonArray.class, array).items().stream()
                .map(JdbcIdentityStore::textOf)
                .toList();
    }

    private static String textOf(Json item) {
        return item instanceof JsonString(String text) ? text : "";
    }

    @Override
    public Optional<StoredIdentity> findByIdentifier(CredentialType type, String identifier) {
        return sql.one(
                        "SELECT " + Profiles.COLUMNS + ", i.version FROM identifiers d JOIN identities i ON"
                                + " i.id = d.identity_id WHERE d.type = ? AND d.identifier = ?",
                        this::bare,
                        type.value(),
                        identifier)
                .map(this::withCredentials);
    }

    @Override
    public List<StoredIdentity> findByAnyIdentifier(String identifier) {
        return sql
                .all(
                        "SELECT " + Profiles.COLUMNS + ", i.version FROM identities i WHERE i.id IN (SELECT identity_id"
                                + " FROM identifiers WHERE identifier = ? UNION SELECT identity_id FROM"
                                + " verifiable_addresses WHERE value = ?)",
                        this::bare,
                        identifier,
                        identifier)
                .stream()
                .map(this::withCredentials)
                .toList();
    }
}
