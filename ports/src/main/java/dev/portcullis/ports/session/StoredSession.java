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
 * @param seenAt about when it was last used, where that is noted; else as {@code authenticatedAt}
 * @param version counts the changes of its content, from 0; that it ended or was seen is none
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
        Instant createdAt,
        Instant seenAt,
        long version) {
    public StoredSession {
        methods = List.copyOf(methods);
        devices = List.copyOf(devices);
    }

    public boolean isOver(Instant now) {
        return !active || !now.isBefore(expiresAt);
    }

    /** The same under another token. */
    public StoredSession withTokenHash(String changed) {
        return new StoredSession(
                id,
                identity,
                changed,
                active,
                level,
                methods,
                devices,
                issuedAt,
                authenticatedAt,
                expiresAt,
                createdAt,
                seenAt,
                version);
    }

    public StoredSession withMethods(List<AuthenticationMethod> changed) {
        return new StoredSession(
                id,
                identity,
                tokenHash,
                active,
                level,
                changed,
                devices,
                issuedAt,
                authenticatedAt,
                expiresAt,
                createdAt,
                seenAt,
                version);
    }

    /** The same once it was ended. */
    public StoredSession asEnded() {
        return new StoredSession(
                id,
                identity,
                tokenHash,
                false,
                level,
                methods,
                devices,
                issuedAt,
                authenticatedAt,
                expiresAt,
                createdAt,
                seenAt,
                version);
    }

    /** The same, seen at a moment. */
    public StoredSession withSeenAt(Instant moment) {
        return new StoredSession(
                id,
                identity,
                tokenHash,
                active,
                level,
                methods,
                devices,
                issuedAt,
                authenticatedAt,
                expiresAt,
                createdAt,
                moment,
                version);
    }

    public StoredSession withVersion(long changed) {
        return new StoredSession(
                id,
                identity,
                tokenHash,
                active,
                level,
                methods,
                devices,
                issuedAt,
                authenticatedAt,
                expiresAt,
                createdAt,
                seenAt,
                changed);
    }

    /** Shows no hash. */
    @Override
    public String toString() {
        return "StoredSession[" + id + "]";
    }
}
