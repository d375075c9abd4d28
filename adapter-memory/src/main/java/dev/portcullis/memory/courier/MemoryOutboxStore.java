package dev.portcullis.memory.courier;

import dev.portcullis.memory.courier.OutboxRow.Progress;
import dev.portcullis.memory.tree.DatedRows;
import dev.portcullis.ports.courier.LeasedMessage;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Outgoing messages of one unit of work. */
public final class MemoryOutboxStore implements OutboxStore {
    private static final Comparator<OutboxMessage> OLDEST = Comparator.comparing(OutboxMessage::createdAt);

    private static final Comparator<OutboxRow> UNTRIED_FIRST = Comparator.comparing(row -> row.attempts() > 0);

    private OutboxRows rows;

    public MemoryOutboxStore(OutboxRows rows) {
        this.rows = rows;
    }

    public static OutboxRows noRows() {
        return OutboxRows.none();
    }

    public OutboxRows rows() {
        return rows;
    }

    @Override
    public void insert(OutboxMessage message) {
        rows = rows.withNew(message);
    }

    @Override
    public List<OutboxMessage> oldest(int limit) {
        return rows.waiting().all(row -> true).stream()
                .map(OutboxRow::message)
                .sorted(OLDEST)
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(UUID id) {
        rows = rows.without(id);
    }

    @Override
    public boolean isAnythingDue(Instant now) {
        return rows.waiting().earliest(1).stream().anyMatch(row -> !row.dueAt().isAfter(now));
    }

    @Override
    public List<LeasedMessage> lease(Instant now, Instant until, int limit) {
        var leased = new ArrayList<LeasedMessage>();
        for (OutboxRow row : due(now, limit)) {
            var taken = row.due(until, row.attempts() + 1);
            rows = rows.changed(taken);
            leased.add(new LeasedMessage(taken.message(), taken.attempts()));
        }
        return leased;
    }

    private List<OutboxRow> due(Instant now, int limit) {
        return rows.waiting().earliest(Integer.MAX_VALUE).stream()
                .takeWhile(row -> !row.dueAt().isAfter(now))
                .sorted(UNTRIED_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public void sent(UUID id) {
        rows.waiting().get(id).ifPresent(row -> rows = rows.ended(row, Progress.SENT));
    }

    @Override
    public void reschedule(LeasedMessage leased, Instant dueAt, boolean counts) {
        int attempts = counts ? leased.attempt() : leased.attempt() - 1;
        ifNewest(leased, row -> rows = rows.changed(row.due(dueAt, attempts)));
    }

    @Override
    public void abandon(LeasedMessage leased) {
        ifNewest(leased, row -> rows = rows.ended(row, Progress.GIVEN_UP));
    }

    @Override
    public void discard(LeasedMessage leased) {
        ifNewest(leased, row -> remove(row.message().id()));
    }

    private void ifNewest(LeasedMessage leased, Consumer<OutboxRow> change) {
        Optional<OutboxRow> row = rows.waiting().get(leased.message().id());
        row.filter(found -> found.attempts() == leased.attempt()).ifPresent(change);
    }

    @Override
    public int countTo(Channel channel, String recipient, Instant since, int most) {
        return rows.tally().count(OutboxTally.to(channel, recipient), since, most);
    }

    @Override
    public int countAbout(IdentityId identity, Instant since, int most) {
        return rows.tally().count(OutboxTally.about(identity), since, most);
    }

    @Override
    public int countNoticesAbout(IdentityId identity, Instant since, int most) {
        return rows.tally().count(OutboxTally.noticeAbout(identity), since, most);
    }

    @Override
    public int countAll(Instant since, int most) {
        return rows.tally().count(OutboxTally.ALL, since, most);
    }

    @Override
    public int purgeSent(Instant madeBefore, int limit) {
        return purge(rows.sent(), madeBefore, limit);
    }

    @Override
    public int purgeAbandoned(Instant madeBefore, int limit) {
        return purge(rows.givenUp(), madeBefore, limit);
    }

    private int purge(DatedRows<OutboxRow> ended, Instant madeBefore, int limit) {
        List<UUID> over = ended.before(madeBefore, limit);
        over.forEach(this::remove);
        return over.size();
    }
}
