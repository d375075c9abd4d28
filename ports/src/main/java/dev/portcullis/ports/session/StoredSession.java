package dev.portcullis.ports.session;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of a session.
 *
 * @param tokenHash a keyed hash of its token; the token itself is kept nowhere
 * @param active false once it was ended
 * @param authenticatedAt when somebody last proved who they are
 */
public record StoredSession(
        SessionId id,
        IdentityId identity,
        String tokenHash,
        boolean active,
        AssuranceLevel level,
        List<AuthenticationMethod> methods,
        List<SessionDevice> devices,
        Instant issuedAt,
        Instant authenticatedAt,
        Instant expiresAt,
        Instant createdAt) {
    public StoredSession {
        methods = List.copyOf(methods);
        devices = List.copyOf(devices);
    }

    /** The same session, found by another hash of its token. */
    public StoredSession withTokenHash(String hash) {
        return new StoredSession(
                id, identity, hash, active, level, methods, devices, issuedAt, authenticatedAt, expiresAt, createdAt);
    }

    public boolean isOver(Instant now) {
        return !active || !now.isBefore(expiresAt);
    }

    /** Shows no hash. */
    @Override
    public String toString() {
        return "StoredSession[" + id + "]";
    }
}
