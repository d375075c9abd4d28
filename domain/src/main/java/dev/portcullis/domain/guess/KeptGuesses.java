package dev.portcullis.domain.guess;

import dev.portcullis.ports.guess.GuessStore;
import dev.portcullis.ports.guess.Guesses;
import dev.portcullis.ports.secret.KeyedHash;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of the guesses at one subject. It is kept under the newest key; what older keys hid is added to it on the next
 * guess, so that a change of keys gives nobody new tries. Source: checklist B2 and I1.
 */
final class KeptGuesses {
    private final KeyedHash hash;

    KeptGuesses(KeyedHash hash) {
        this.hash = hash;
    }

    /** What is known of the subject, held until the unit of work ends. */
    Guesses take(GuessStore store, Guess guess) {
        List<String> subjects = subjects(guess);
        // In one order for all: two who take the same rows must not wait for each other.
        List<Guesses> all = subjects.stream()
                .sorted()
                .map(subject -> store.take(subject, guess.at()))
                .toList();
        subjects.stream().skip(1).forEach(store::forget);
        return all.stream()
                .filter(known -> known.begun() > 0)
                .map(known -> moved(known, subjects.getFirst()))
                .reduce(KeptGuesses::together)
                .orElse(Guesses.none(subjects.getFirst(), guess.at()));
    }

    private static Guesses moved(Guesses known, String subject) {
        return new Guesses(subject, known.begun(), known.failed(), known.openFrom(), known.lastAt());
    }

    private static Guesses together(Guesses one, Guesses other) {
        return new Guesses(
                one.subject(),
                one.begun() + other.begun(),
                one.failed() + other.failed(),
                later(one.openFrom(), other.openFrom()),
                later(one.lastAt(), other.lastAt()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    void forget(GuessStore store, Guess guess) {
        subjects(guess).forEach(store::forget);
    }

    private List<String> subjects(Guess guess) {
        return hash.hashes("guess-" + guess.method().value(), guess.target());
    }
}
