package dev.portcullis.domain.guess;

import dev.portcullis.domain.configuration.GuessSettings;
import dev.portcullis.ports.guess.Guesses;
import java.time.Duration;
import java.time.Instant;

/**
 * What a guess does to the count. Pure. After a number of wrong ones in a row each check is followed by a pause, twice as long
 * as the one before. A check counts from its beginning: whoever sends many at once gets no more of them through. Source:
 * checklist B1, B2 and B5.
 */
public final class GuessRules {
    /** A count is forgotten when nobody guessed for so long. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    /** As many checks may be under way at once; enough for a robot account, and all that a burst of guesses gets. */
    static final int MOST_AT_ONCE = 100;

    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 20;

    private final GuessSettings settings;

    GuessRules(GuessSettings settings) {
        this.settings = settings;
    }

    boolean isClosed(Guesses known, Instant now) {
        return now.isBefore(known.openFrom());
    }

    /** A check begins. It is taken for a wrong one until it proves right. */
    Guesses begun(Guesses known, Instant now) {
        Guesses before = remembered(known, now);
        int begun = before.begun() + 1;
        int excess = Math.max(before.failed() + 1 - settings.free(), begun + 1 - MOST_AT_ONCE);
        return new Guesses(before.subject(), begun, before.failed(), later(before, excess, now), now);
    }

    /** A check ended with a wrong answer. */
    Guesses failed(Guesses known, Instant now) {
        int failed = known.failed() + 1;
        Instant openFrom = later(known, failed - settings.free(), now);
        return new Guesses(known.subject(), Math.max(known.begun(), failed), failed, openFrom, now);
    }

    private static Guesses remembered(Guesses known, Instant now) {
        return known.lastAt().plus(FORGOTTEN_AFTER).isBefore(now) ? Guesses.none(known.subject(), now) : known;
    }

    private Instant later(Guesses known, int excess, Instant now) {
        if (excess <= 0) {
            return known.openFrom();
        }
        Instant openFrom = now.plus(delay(excess));
        return openFrom.isAfter(known.openFrom()) ? openFrom : known.openFrom();
    }

    private Duration delay(int excess) {
        Duration grown = FIRST_DELAY.multipliedBy(1L << Math.min(excess - 1, DOUBLINGS));
        return grown.compareTo(settings.longestDelay()) < 0 ? grown : settings.longestDelay();
    }
}
