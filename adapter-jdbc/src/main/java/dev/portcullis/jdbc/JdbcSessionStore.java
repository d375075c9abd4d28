package dev.portcullis.jdbc;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.SessionDevice;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.session.SignedIn;
import dev.portcullis.ports.session.StoredSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One row a session; a look-up by token reads its identity along with it. */
final class JdbcSessionStore implements SessionStore {
    private static final String COLUMNS = "s.id, s.identity_id, s.token_hash, s.active, s.level, s.methods, s.devices,"
            + " s.issued_at, s.authenticated_at, s.expires_at, s.created_at, s.seen_at, s.version";
    private static final int COUNT = 13;
    private static final String BY_TOKEN_HASH = "SELECT " + COLUMNS + ", " + Profiles.COLUMNS
            + " FROM sessions s JOIN identities i ON i.id = s.identity_id WHERE s.token_hash IN (";
    private static final String OTHERS =
            " FROM sessions s WHERE s.identity_id = ? AND s.id <> ? AND s.active = 1 AND s.expires_at > ?";

    private final Sql sql;
    private final Documents documents;

    JdbcSessionStore(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public void insert(StoredSession session) {
        sql.update(
                "INSERT INTO sessions (id, identity_id, token_hash, active, level, methods, devices, issued_at,"
                        + " authenticated_at, expires_at, created_at, seen_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.id().value(),
                session.identity().value(),
                session.tokenHash(),
                session.active(),
                session.level().value(),
                documents.text(session.methods()),
                documents.text(session.devices()),
                session.issuedAt(),
                session.authenticatedAt(),
                session.expiresAt(),
                session.createdAt(),
                session.seenAt(),
                session.version());
    }

    @Override
    public Optional<SignedIn> findByTokenHashes(List<String> tokenHashes) {
        return sql.one(
                BY_TOKEN_HASH + "?" + ", ?".repeat(tokenHashes.size() - 1) + ")",
                row -> new SignedIn(session(row), Profiles.read(row, COUNT, documents)),
                tokenHashes.toArray());
    }

    @Override
    public boolean rehash(SessionId id, String from, String to) {
        return sql.update("UPDATE sessions SET token_hash = ? WHERE id = ? AND token_hash = ?", to, id.value(), from)
                > 0;
    }

    private StoredSession session(ResultSet row) throws SQLException {
        return new StoredSession(
                new SessionId(UUID.fromString(row.getString(1))),
                new IdentityId(UUID.fromString(row.getString(2))),
                row.getString(3),
                row.getInt(4) == 1,
                new AssuranceLevel(row.getString(5)),
                documents.values(AuthenticationMethod.class, row.getString(6)),
                documents.values(SessionDevice.class, row.getString(7)),
                Micros.toInstant(row.getLong(8)),
                Micros.toInstant(row.getLong(9)),
                Micros.toInstant(row.getLong(10)),
                Micros.toInstant(row.getLong(11)),
                Micros.toInstant(row.getLong(12)),
                row.getLong(13));
    }

    @Override
    public StoredSession update(StoredSession session) {
        int changed = sql.update(
                "UPDATE sessions SET token_hash = ?, identity_id = ?, active = ?, level = ?, methods = ?, devices = ?, issued_at = ?,"
                        + " authenticated_at = ?, expires_at = ?, created_at = ?, seen_at = ?, version = version + 1"
                        + " WHERE id = ? AND active = 1 AND version = ?",
                session.tokenHash(),
                session.identity().value(),
                session.active(),
                session.level().value(),
                documents.text(session.methods()),
                documents.text(session.devices()),
                session.issuedAt(),
                session.authenticatedAt(),
                session.expiresAt(),
                session.createdAt(),
                session.seenAt(),
                session.id().value(),
                session.version());
        if (changed == 0) {
            throw new StaleVersion("session " + session.id());
        }
        return session.withVersion(session.version() + 1);
    }

    @Override
    public List<StoredSession> listOthers(IdentityId identity, SessionId except, Instant now, long offset, int limit) {
        return sql.all(
                "SELECT " + COLUMNS + OTHERS + " ORDER BY s.created_at DESC, s.id DESC LIMIT ? OFFSET ?",
                this::session,
                identity.value(),
                except.value(),
                now,
                limit,
                offset);
    }

    @Override
    public List<StoredSession> newest(IdentityId identity, int limit) {
        return sql.all(
                "SELECT " + COLUMNS
                        + " FROM sessions s WHERE s.identity_id = ? ORDER BY s.created_at DESC, s.id DESC LIMIT ?",
                this::session,
                identity.value(),
                limit);
    }

    @Override
    public long countOthers(IdentityId identity, SessionId except, Instant now) {
        return sql.one("SELECT COUNT(*)" + OTHERS, row -> row.getLong(1), identity.value(), except.value(), now)
                .orElse(0L);
    }

    @Override
    public boolean revoke(IdentityId identity, SessionId id) {
        return sql.update(
                        "UPDATE sessions SET active = 0 WHERE id = ? AND identity_id = ? AND active = 1",
                        id.value(),
                        identity.value())
                > 0;
    }

    @Override
    public long revokeOthers(IdentityId identity, SessionId except) {
        sql.heldInOrder("SELECT id FROM sessions WHERE identity_id = ? AND active = 1", identity.value());
        // What ended before is counted and not written again: there may be many thousands.
        sql.update(
                "UPDATE sessions SET active = 0 WHERE identity_id = ? AND id <> ? AND active = 1",
                identity.value(),
                except.value());
        return sql.one(
                        "SELECT COUNT(*) FROM sessions WHERE identity_id = ? AND id <> ?",
                        row -> row.getLong(1),
                        identity.value(),
                        except.value())
                .orElse(0L);
    }

    @Override
    public boolean hold(SessionId id) {
        return sql.isHeld("SELECT 1 FROM sessions WHERE id = ? AND active = 1", id.value());
    }

    @Override
    public void see(SessionId id, Instant moment) {
        sql.update(
                "UPDATE sessions SET seen_at = ? WHERE id = ? AND active = 1 AND seen_at < ?",
                moment,
                id.value(),
                moment);
    }

    @Override
    public int purge(Instant overBefore, int limit) {
        return sql.purge("sessions", "expires_at", overBefore, limit);
    }
}
