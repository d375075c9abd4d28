package dev.portcullis.ports.session;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

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
        return with(copy -> copy.tokenHash = changed);
    }

    public StoredSession withMethods(List<AuthenticationMethod> changed) {
        return with(copy -> copy.methods = changed);
    }

    /** The same once it was ended. */
    public StoredSession asEnded() {
        return with(copy -> copy.active = false);
    }

    /** The same, seen at a moment. */
    public StoredSession withSeenAt(Instant moment) {
        return with(copy -> copy.seenAt = moment);
    }

    public StoredSession withVersion(long changed) {
        return with(copy -> copy.version = changed);
    }

    /** Some members of another one, to be changed. */
    private final class Copy {
        private String tokenHash = StoredSession.this.tokenHash;
        private boolean active = StoredSession.this.active;
        private List<AuthenticationMethod> methods = StoredSession.this.methods;
        private Instant seenAt = StoredSession.this.seenAt;
        private long version = StoredSession.this.version;

        private StoredSession done() {
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
                    version);
        }
    }

    private StoredSession with(Consumer<Copy> change) {
        var copy = new Copy();
        change.accept(copy);
        return copy.done();
    }

    /** Shows no hash. */
    @Override
    public String toString() {
        return "StoredSession[" + id + "]";
    }
}
