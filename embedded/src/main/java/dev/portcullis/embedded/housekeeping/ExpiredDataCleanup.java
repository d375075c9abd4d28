package dev.portcullis.embedded.housekeeping;

import dev.portcullis.embedded.configuration.CleanupSettings;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Removes what is over, in batches small enough not to hold up anybody. */
public final class ExpiredDataCleanup {
    /** How long the page that shows an error finds it. */
    static final Duration ERRORS_ARE_KEPT = Duration.ofHours(24);

    /** How long it finds it at least, however many there are. */
    static final Duration ERRORS_ARE_SEEN = Duration.ofMinutes(10);

    /** How long operators find what was given up. */
    static final Duration ABANDONED_ARE_KEPT = Duration.ofDays(7);

    private final UnitOfWork work;
    private final CleanupSettings settings;
    private final Duration budgets;

    /** @param budgets how far back the budgets of messages look: so long their receipts are kept */
    public ExpiredDataCleanup(UnitOfWork work, CleanupSettings settings, Duration budgets) {
        this.work = work;
        this.settings = settings;
        this.budgets = budgets;
    }

    /**
     * Remove everything that was over before a moment.
     *
     * @param goOn asked before each batch
     * @return how many rows were removed
     * @throws dev.portcullis.ports.failure.Unavailable if the database gave no answer
     */
    public long run(Instant now, BooleanSupplier goOn) {
        Instant before = now.minus(settings.olderThan());
        return flows(now, before, goOn)
                + all(goOn, (stores, limit) -> stores.sessions().purge(before, limit))
                + all(goOn, (stores, limit) -> stores.pausedSubmissions().purge(before, limit))
                + all(goOn, (stores, limit) -> stores.failedAttempts().purge(now, limit))
                + errors(now, before, goOn)
                + all(goOn, (stores, limit) -> stores.outbox().purgeSent(now.minus(budgets), limit))
                + all(goOn, (stores, limit) -> stores.outbox().purgeAbandoned(before.minus(ABANDONED_ARE_KEPT), limit));
    }

    /** Flows that are over leave at once where there are so many that what they take up matters. */
    private long flows(Instant now, Instant before, BooleanSupplier goOn) {
        int kept = work.read(stores -> stores.flows().count(settings.flows()));
        Instant end = kept < settings.flows() ? before : now;
        return all(goOn, (stores, limit) -> stores.flows().purge(end, limit));
    }

    /** So do errors, once whoever was led to their page had the time to see it. */
    private long errors(Instant now, Instant before, BooleanSupplier goOn) {
        int kept = work.read(stores -> stores.errors().count(settings.flows()));
        Instant end = kept < settings.flows() ? before.minus(ERRORS_ARE_KEPT) : now.minus(ERRORS_ARE_SEEN);
        return all(goOn, (stores, limit) -> stores.errors().purge(end, limit));
    }

    private interface Purge {
        int purge(Stores stores, int limit);
    }

    private long all(BooleanSupplier goOn, Purge purge) {
        long removed = 0;
        while (goOn.getAsBoolean()) {
            int batch = work.write(stores -> purge.purge(stores, settings.batchSize()));
            removed += batch;
            if (batch < settings.batchSize()) break;
        }
        return removed;
    }
}
