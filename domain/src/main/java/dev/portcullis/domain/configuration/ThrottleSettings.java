package dev.portcullis.domain.configuration;

import java.time.Duration;

/**
 * {@code portcullis.guessing}.
 *
 * @param enabled whether wrong tries are counted at all
 * @param free how many of them in a row have no consequence
 * @param longestDelay what the pause between two checks grows to
 * @param ceiling after how many in a row, however slow, no try is right any more until something else lifts that
 * @param knownDevices whether a browser that somebody signed in with before has a count of its own there
 */
public record ThrottleSettings(boolean enabled, int free, Duration longestDelay, int ceiling, boolean knownDevices) {
    /** As many wrong tries in a row may be checked at most. Source: docs/security.md, B1. */
    public static final int HIGHEST_CEILING = 100;
    /** What the pause may grow to at most. */
    public static final Duration LONGEST_DELAY = Duration.ofDays(1);
    /** Try as often as you like. */
    public static final ThrottleSettings OFF = new ThrottleSettings(false, 0, Duration.ZERO, HIGHEST_CEILING, false);
}
