package dev.portcullis.memory;

import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.session.SignedIn;
import dev.portcullis.ports.session.StoredSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemorySessionStore implements SessionStore {
    private static final Comparator<StoredSession> NEWEST_FIRST = Comparator.comparing(StoredSession::createdAt)
            .thenComparing(session -> session.id().toString())
            .reversed();

    private Table<SessionId, StoredSession> kept;
    private Table<String, SessionId> byToken;
    private final MemoryIdentityStore identities;

    MemorySessionStore(
            Table<SessionId, StoredSession> kept, Table<String, SessionId> byToken, MemoryIdentityStore identities) {
        this.kept = kept;
        this.byToken = byToken;
        this.identities = identities;
    }

    Table<SessionId, StoredSession> kept() {
        return kept;
    }

    Table<String, SessionId> byToken() {
        return byToken;
    }

    @Override
    public void insert(StoredSession session) {
        kept = kept.with(session.id(), session);
        byToken = byToken.with(session.tokenHash(), session.id());
    }

    @Override
    public Optional<SignedIn> findByTokenHash(String tokenHash) {
        return Optional.ofNullable(byToken.get(tokenHash))
                .map(id -> kept.get(id))
                .flatMap(session ->
                        identities.find(session.identity()).map(owner -> new SignedIn(session, owner.profile())));
    }

    @Override
    public void update(StoredSession session) {
        if (kept.get(session.id()) != null) {
            kept = kept.with(session.id(), session);
        }
    }

    @Override
    public List<StoredSession> listOthers(IdentityId identity, SessionId except, Instant now, long offset, int limit) {
        return others(identity, except)
                .filter(session -> !session.isOver(now))
                .sorted(NEWEST_FIRST)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private Stream<StoredSession> others(IdentityId identity, SessionId except) {
        return kept.values().stream()
                .filter(session ->
                        session.identity().equals(identity) && !session.id().equals(except));
    }

    @Override
    public long countOthers(IdentityId identity, SessionId except, Instant now) {
        return others(identity, except).filter(session -> !session.isOver(now)).count();
    }

    @Override
    public boolean revoke(IdentityId identity, SessionId id) {
        StoredSession session = kept.get(id);
        boolean ends = session != null && session.active() && session.identity().equals(identity);
        if (ends) {
            end(session);
        }
        return ends;
    }

    @Override
    public long revokeOthers(IdentityId identity, SessionId except) {
        List<StoredSession> ending =
                others(identity, except).filter(StoredSession::active).toList();
        ending.forEach(this::end);
        return ending.size();
    }

    private void end(StoredSession session) {
        var ended = new StoredSession(
                session.id(),
                session.identity(),
                session.tokenHash(),
                false,
                session.level(),
                session.methods(),
                session.devices(),
                session.issuedAt(),
                session.authenticatedAt(),
                session.expiresAt(),
                session.createdAt());
        kept = kept.with(session.id(), ended);
    }

    @Override
    public int purge(Instant overBefore, int limit) {
        List<StoredSession> over = kept.values().stream()
                .filter(session -> session.expiresAt().isBefore(overBefore))
                .limit(limit)
                .toList();
        for (StoredSession session : over) {
            kept = kept.with(session.id(), null);
            byToken = byToken.with(session.tokenHash(), null);
        }
        return over.size();
    }
}
