package dev.portcullis.memory;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.PausedSubmission;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.StoredSession;
import java.util.UUID;

/** Everything that is kept at one moment. */
record Snapshot(
        Table<FlowId, StoredFlow<?>> flows,
        Table<SessionId, StoredSession> sessions,
        Table<String, SessionId> sessionsByToken,
        Table<IdentityId, StoredIdentity> identities,
        Table<Key, IdentityId> owners,
        Table<UUID, FlowError> errors,
        Table<UUID, PausedSubmission> paused,
        Table<UUID, OutboxMessage> outbox) {

    static final Snapshot EMPTY = new Snapshot(
            Table.empty(),
            Table.empty(),
            Table.empty(),
            Table.empty(),
            Table.empty(),
            Table.empty(),
            Table.empty(),
            Table.empty());

    /** What only one identity may have: an identifier of a credential type, or an address of a channel. */
    record Key(String kind, String value) {}
}
