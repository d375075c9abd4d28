package dev.portcullis.memory.session;

import dev.portcullis.memory.tree.DatedRows;
import dev.portcullis.memory.tree.Ids;
import dev.portcullis.memory.tree.SortedTree;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.session.StoredSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions by id, by token hash, and those of an identity newest first. Never changes. */
public record SessionRows(
        DatedRows<StoredSession> byId,
        SortedTree<String, UUID> byTokenHash,
        SortedTree<Place, StoredSession> byIdentity) {
    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(Place::identity, Ids.ORDER)
            .thenComparing(Place::createdAt, Comparator.reverseOrder())
            .thenComparing(Place::id, Ids.ORDER.reversed());

    /** Where a session stands among those of its identity. */
    public record Place(UUID identity, Instant createdAt, UUID id) {}

    public static SessionRows none() {
        return new SessionRows(
                DatedRows.by(StoredSession::expiresAt), SortedTree.natural(), SortedTree.by(NEWEST_FIRST));
    }

    Optional<StoredSession> get(UUID id) {
        return byId.get(id);
    }

    Optional<StoredSession> withTokenHash(String tokenHash) {
        return byTokenHash.get(tokenHash).flatMap(byId::get);
    }

    List<StoredSession> of(IdentityId identity) {
        var sessions = new ArrayList<StoredSession>();
        byIdentity.visitFrom(
                new Place(identity.value(), Instant.MAX, HIGHEST),
                (place, session) -> place.identity.equals(identity.value()) && sessions.add(session));
        return sessions;
    }

    /** The same with this session, in place of the one of its id if there was one. */
    SessionRows with(StoredSession session) {
        UUID id = session.id().value();
        var others = without(id);
        if (others.byTokenHash.has(session.tokenHash())) {
            throw new IllegalStateException("another session has this token hash");
        }
        return new SessionRows(
                others.byId.with(id, session),
                others.byTokenHash.with(session.tokenHash(), id),
                others.byIdentity.with(place(session), session));
    }

    SessionRows without(UUID id) {
        return get(id).map(this::without).orElse(this);
    }

    private SessionRows without(StoredSession session) {
        return new SessionRows(
                byId.without(session.id().value()),
                byTokenHash.without(session.tokenHash()),
                byIdentity.without(place(session)));
    }

    private static Place place(StoredSession session) {
        return new Place(
                session.identity().value(), session.createdAt(), session.id().value());
    }
}
