package dev.portcullis.domain.bruteforce;

import dev.portcullis.domain.configuration.ThrottleSettings;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import dev.portcullis.ports.flow.FlowId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a try does to the count. Pure. After a number of wrong ones in a row each check is followed by a pause, twice as long as
 * the one before; that is forgotten after some quiet. After a greater number, however slow, no answer is right any more. A
 * check counts from its beginning: whoever sends many at once gets no more of them through. Source: docs/security.md, B1, B2
 * and B5.
 */
public final class ThrottlePolicy {
    /** As many checks may be under way at once; enough for a robot account, and all that a burst gets. */
    static final int MOST_AT_ONCE = 100;

    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 20;
    private static final Duration SHORTEST_MEMORY = Duration.ofHours(1);
    private static final int DELAYS_REMEMBERED = 4;

    private final ThrottleSettings settings;
    private final Duration memory;

    ThrottlePolicy(ThrottleSettings settings) {
        this.settings = settings;
        this.memory = longer(SHORTEST_MEMORY, settings.longestDelay().multipliedBy(DELAYS_REMEMBERED));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** After so much quiet the pauses begin anew, of an account as of a name that nobody has. */
    Duration memory() {
        return memory;
    }

    /** What counts now of what is known. Checks that never ended were wrong. */
    FailedAttempts remembered(FailedAttempts known, Instant now) {
        if (!known.lastAt().plus(memory).isBefore(now)) {
            return known;
        }
        int failedInAll = known.failedInAll() + known.begun() - known.failed();
        return new FailedAttempts(
                known.subject(), 0, 0, failedInAll, Instant.EPOCH, now, known.forgottenFrom(), known.flows());
    }

    boolean isClosed(FailedAttempts known, Instant now) {
        return now.isBefore(known.openFrom());
    }

    /**
     * Whether the ceiling is reached, if those that are under way are wrong. Then nobody is told: an account whose secret is
     * switched off and a name that nobody has are answered alike.
     */
    boolean isSwitchedOff(FailedAttempts known) {
        return known.failedInAll() + known.begun() - known.failed() >= settings.ceiling();
    }

    /** A check begins. It is taken for a wrong one until it proves right. @param remembered null for as long as pauses are */
    FailedAttempts begun(FailedAttempts known, Instant now, @Nullable Duration remembered) {
        Instant forgottenFrom = now.plus(remembered == null ? memory : longer(remembered, memory));
        return new FailedAttempts(
                known.subject(),
                known.begun() + 1,
                known.failed(),
                known.failedInAll(),
                openFrom(known, excess(known.begun(), known.failed()), now),
                now,
                later(forgottenFrom, known.forgottenFrom()),
                known.flows());
    }

    /** A check that began at a moment was never made: it is as if it had not begun, its pause included. */
    FailedAttempts withdrawn(FailedAttempts known, Instant began) {
        int begun = Math.max(known.begun() - 1, known.failed());
        int excess = excess(begun, known.failed());
        boolean closedByIt = excess > 0 && known.openFrom().equals(began.plus(delay(excess)));
        return new FailedAttempts(
                known.subject(),
                begun,
                known.failed(),
                known.failedInAll(),
                closedByIt ? began : known.openFrom(),
                known.lastAt(),
                known.forgottenFrom(),
                known.flows());
    }

    /** How many more than free a check is that begins now. */
    private int excess(int begun, int failed) {
        return Math.max(failed + 1 - settings.free(), begun + 2 - MOST_AT_ONCE);
    }

    /** A check ended with a wrong answer. */
    FailedAttempts failed(FailedAttempts known, Instant now) {
        int failed = known.failed() + 1;
        return new FailedAttempts(
                known.subject(),
                Math.max(known.begun(), failed),
                failed,
                known.failedInAll() + 1,
                openFrom(known, failed - settings.free(), now),
                now,
                known.forgottenFrom(),
                known.flows());
    }

    /** Other flows count. @param until when the code of the newest of them is over; so long at least they are remembered */
    FailedAttempts withFlows(FailedAttempts known, List<FlowId> flows, Instant until) {
        return new FailedAttempts(
                known.subject(),
                known.begun(),
                known.failed(),
                known.failedInAll(),
                known.openFrom(),
                known.lastAt(),
                later(until, known.forgottenFrom()),
                flows);
    }

    private Instant openFrom(FailedAttempts known, int excess, Instant now) {
        return excess <= 0 ? known.openFrom() : later(now.plus(delay(excess)), known.openFrom());
    }

    private Duration delay(int excess) {
        Duration grown = FIRST_DELAY.multipliedBy(1L << Math.min(excess - 1, DOUBLINGS));
        return grown.compareTo(settings.longestDelay()) < 0 ? grown : settings.longestDelay();
    }
}
