package dev.portcullis.memory.session;

import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.session.SignedIn;
import dev.portcullis.ports.session.StoredSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Sessions of one unit of work. */
public final class MemorySessionStore implements SessionStore {
    private final IdentityStore identities;
    private SessionRows rows;

    /** @param identities those of the same unit of work */
    public MemorySessionStore(SessionRows rows, IdentityStore identities) {
        this.rows = rows;
        this.identities = identities;
    }

    public SessionRows rows() {
        return rows;
    }

    @Override
    public void insert(StoredSession session) {
        if (rows.get(session.id().value()).isPresent()) {
            throw new IllegalStateException("a session with this id is kept already: " + session.id());
        }
        if (identities.find(session.identity()).isEmpty()) {
            throw new IllegalStateException("a session of an identity that is not kept: " + session.id());
        }
        rows = rows.with(session);
    }

    @Override
    public Optional<SignedIn> findByTokenHashes(List<String> tokenHashes) {
        return tokenHashes.stream()
                .flatMap(hash -> rows.withTokenHash(hash).stream())
                .findFirst()
                .flatMap(session ->
                        identities.find(session.identity()).map(identity -> new SignedIn(session, identity.profile())));
    }

    @Override
    public boolean rehash(SessionId id, String from, String to) {
        var found = rows.get(id.value()).filter(session -> session.tokenHash().equals(from));
        found.ifPresent(session -> rows = rows.with(session.withTokenHash(to)));
        return found.isPresent();
    }

    @Override
    public StoredSession update(StoredSession next) {
        boolean asRead = rows.get(next.id().value())
                .filter(kept -> kept.active() && kept.version() == next.version())
                .isPresent();
        if (!asRead) {
            throw new StaleVersion("session " + next.id());
        }
        StoredSession kept = next.withVersion(next.version() + 1);
        rows = rows.with(kept);
        return kept;
    }

    @Override
    public List<StoredSession> listOthers(IdentityId identity, SessionId except, Instant now, long offset, int limit) {
        return others(identity, except, now).skip(offset).limit(limit).toList();
    }

    @Override
    public List<StoredSession> newest(IdentityId identity, int limit) {
        return rows.of(identity).stream().limit(limit).toList();
    }

    @Override
    public long countOthers(IdentityId identity, SessionId except, Instant now) {
        return others(identity, except, now).count();
    }

    @Override
    public boolean revoke(IdentityId identity, SessionId id) {
        var found = rows.get(id.value())
                .filter(session -> session.active() && session.identity().equals(identity));
        found.ifPresent(this::end);
        return found.isPresent();
    }

    @Override
    public long revokeOthers(IdentityId identity, SessionId except) {
        var others = rows.of(identity).stream()
                .filter(session -> !session.id().equals(except))
                .toList();
        others.forEach(this::end);
        return others.size();
    }

    @Override
    public boolean hold(SessionId id) {
        return rows.get(id.value()).filter(StoredSession::active).isPresent();
    }

    @Override
    public void see(SessionId id, Instant moment) {
        rows.get(id.value())
                .filter(kept -> kept.active() && kept.seenAt().isBefore(moment))
                .ifPresent(kept -> rows = rows.with(kept.withSeenAt(moment)));
    }

    @Override
    public int purge(Instant overBefore, int limit) {
        List<UUID> over = rows.byId().before(overBefore, limit);
        over.forEach(id -> rows = rows.without(id));
        return over.size();
    }

    private Stream<StoredSession> others(IdentityId identity, SessionId except, Instant now) {
        return rows.of(identity).stream()
                .filter(session -> !session.isOver(now) && !session.id().equals(except));
    }

    private void end(StoredSession session) {
        rows = rows.with(session.asEnded());
    }
}
