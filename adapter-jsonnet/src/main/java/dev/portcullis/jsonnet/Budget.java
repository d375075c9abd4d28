package dev.portcullis.jsonnet;

import dev.portcullis.ports.mapping.MappingFailed;
import java.time.Duration;

/**
 * What one evaluation may still use: steps, cells (items of arrays, members, characters) and depth, and the time it has. All
 * that programs can make grow is taken from here before it is made.
 */
final class Budget {
    private static final int STEPS = 1_000_000;
    private static final int CELLS = 4_000_000;
    private static final int DEPTH = 2_000;
    private static final int LOOKS_AT_CLOCK_EVERY = 1_024;

    private final long until;
    private long steps = STEPS;
    private long cells = CELLS;
    private int depth;

    Budget(Duration time) {
        this.until = System.nanoTime() + time.toNanos();
    }

    void step() {
        if (--steps < 0) {
            throw MappingFailed.because("the program computes too long");
        }
        if (steps % LOOKS_AT_CLOCK_EVERY == 0) {
            lookAtClock();
        }
    }

    /** Something of this size is about to be made or walked through. */
    void take(double size) {
        cells -= (long) Math.min(Math.max(size, 0), Long.MAX_VALUE / 2);
        if (cells < 0) {
            throw MappingFailed.because("the program makes too much");
        }
        step();
    }

    void enter() {
        step();
        if (++depth > DEPTH) {
            throw tooDeep();
        }
    }

    void leave() {
        depth--;
    }

    static MappingFailed tooDeep() {
        return MappingFailed.because("the program is nested too deeply, or without end");
    }

    private void lookAtClock() {
        if (System.nanoTime() - until > 0) {
            throw MappingFailed.because("the program takes too long");
        }
    }
}
