package dev.portcullis.embedded.courier;

import dev.portcullis.ports.bruteforce.FailedAttemptStore;
import dev.portcullis.ports.courier.LeasedMessage;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.error.FlowErrorStore;
import dev.portcullis.ports.flow.FlowStore;
import dev.portcullis.ports.flow.PausedSubmissionStore;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stores that take note of a message that is written. */
record NoticingStores(Stores inner, Set<OutboxQueue> written) implements Stores {
    @Override
    public FlowStore flows() {
        return inner.flows();
    }

    @Override
    public SessionStore sessions() {
        return inner.sessions();
    }

    @Override
    public IdentityStore identities() {
        return inner.identities();
    }

    @Override
    public FlowErrorStore errors() {
        return inner.errors();
    }

    @Override
    public PausedSubmissionStore pausedSubmissions() {
        return inner.pausedSubmissions();
    }

    @Override
    public FailedAttemptStore failedAttempts() {
        return inner.failedAttempts();
    }

    @Override
    public OutboxStore outbox() {
        return new Noticing(inner.outbox(), () -> written.add(OutboxQueue.MESSAGES));
    }

    @Override
    public OutboxStore hookCalls() {
        return new Noticing(inner.hookCalls(), () -> written.add(OutboxQueue.HOOK_CALLS));
    }

    private record Noticing(OutboxStore inner, Runnable note) implements OutboxStore {
        @Override
        public void insert(OutboxMessage message) {
            inner.insert(message);
            note.run();
        }

        @Override
        public List<OutboxMessage> oldest(int limit) {
            return inner.oldest(limit);
        }

        @Override
        public void remove(UUID id) {
            inner.remove(id);
        }

        @Override
        public boolean isAnythingDue(Instant now) {
            return inner.isAnythingDue(now);
        }

        @Override
        public List<LeasedMessage> lease(Instant now, Instant until, int limit) {
            return inner.lease(now, until, limit);
        }

        @Override
        public void sent(UUID id) {
            inner.sent(id);
        }

        @Override
        public void reschedule(LeasedMessage leased, Instant dueAt, boolean counts) {
            inner.reschedule(leased, dueAt, counts);
        }

        @Override
        public void abandon(LeasedMessage leased) {
            inner.abandon(leased);
        }

        @Override
        public void discard(LeasedMessage leased) {
            inner.discard(leased);
        }

        @Override
        public int countTo(Channel channel, String recipient, Instant since, int most) {
            return inner.countTo(channel, recipient, since, most);
        }

        @Override
        public int countAbout(IdentityId identity, Instant since, int most) {
            return inner.countAbout(identity, since, most);
        }

        @Override
        public int countNoticesAbout(IdentityId identity, Instant since, int most) {
            return inner.countNoticesAbout(identity, since, most);
        }

        @Override
        public int countAll(Instant since, int most) {
            return inner.countAll(since, most);
        }

        @Override
        public int purgeSent(Instant madeBefore, int limit) {
            return inner.purgeSent(madeBefore, limit);
        }

        @Override
        public int purgeAbandoned(Instant madeBefore, int limit) {
            return inner.purgeAbandoned(madeBefore, limit);
        }
    }
}
