package dev.portcullis.memory.guess;

import dev.portcullis.memory.tree.SortedTree;
import dev.portcullis.ports.guess.GuessStore;
import dev.portcullis.ports.guess.Guesses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Guesses of one unit of work. */
public final class MemoryGuessStore implements GuessStore {
    private SortedTree<String, Guesses> rows;

    public MemoryGuessStore(SortedTree<String, Guesses> rows) {
        this.rows = rows;
    }

    public static SortedTree<String, Guesses> noRows() {
        return SortedTree.natural();
    }

    public SortedTree<String, Guesses> rows() {
        return rows;
    }

    @Override
    public Guesses take(String subject, Instant now) {
        return rows.get(subject).orElseGet(() -> Guesses.none(subject, now));
    }

    @Override
    public void keep(Guesses guesses) {
        rows = rows.with(guesses.subject(), guesses);
    }

    @Override
    public void forget(String subject) {
        rows = rows.without(subject);
    }

    /** Looks at all: there are as many as people who mistyped lately. */
    @Override
    public int purge(Instant lastBefore, int limit) {
        List<String> old = new ArrayList<>();
        rows.visit(
                (subject, guesses) -> !guesses.lastAt().isBefore(lastBefore) || old.size() < limit && old.add(subject));
        old.forEach(this::forget);
        return old.size();
    }
}
