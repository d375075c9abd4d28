package dev.portcullis.domain.configuration;

import java.time.Duration;

/**
 * {@code portcullis.guessing}.
 *
 * @param enabled whether wrong passwords are counted at all
 * @param free how many of them in a row have no consequence
 * @param longestDelay what the pause between two checks grows to
 */
public record GuessSettings(boolean enabled, int free, Duration longestDelay) {
    /** Guess as often as you like. */
    public static final GuessSettings OFF = new GuessSettings(false, 0, Duration.ZERO);
}
