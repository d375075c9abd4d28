package dev.portcullis.memory.bruteforce;

import dev.portcullis.memory.tree.SortedTree;
import dev.portcullis.ports.bruteforce.FailedAttemptStore;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Failed attempts of one unit of work. */
public final class MemoryFailedAttemptStore implements FailedAttemptStore {
    private SortedTree<String, FailedAttempts> rows;

    public MemoryFailedAttemptStore(SortedTree<String, FailedAttempts> rows) {
        this.rows = rows;
    }

    public static SortedTree<String, FailedAttempts> noRows() {
        return SortedTree.natural();
    }

    public SortedTree<String, FailedAttempts> rows() {
        return rows;
    }

    @Override
    public FailedAttempts take(String subject, Instant now) {
        return rows.get(subject).orElseGet(() -> FailedAttempts.none(subject, now));
    }

    @Override
    public void keep(FailedAttempts attempts) {
        rows = rows.with(attempts.subject(), attempts);
    }

    @Override
    public void forgive(Collection<String> subjects) {
        subjects.forEach(subject -> rows.get(subject).ifPresent(this::forgive));
    }

    private void forgive(FailedAttempts known) {
        rows = known.flows().isEmpty() ? rows.without(known.subject()) : rows.with(known.subject(), known.forgiven());
    }

    @Override
    public void lift(Collection<String> subjects) {
        subjects.forEach(subject -> rows.get(subject).ifPresent(known -> keep(known.lifted())));
    }

    /** Looks at all: there are as many as people who mistyped lately. */
    @Override
    public int purge(Instant now, int limit) {
        List<String> old = new ArrayList<>();
        rows.visit((subject, attempts) ->
                !attempts.forgottenFrom().isBefore(now) || old.size() < limit && old.add(subject));
        old.forEach(subject -> rows = rows.without(subject));
        return old.size();
    }
}
