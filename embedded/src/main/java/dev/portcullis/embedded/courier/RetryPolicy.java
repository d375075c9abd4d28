package dev.portcullis.embedded.courier;

import java.time.Duration;

/**
 * How often a message is tried, and how long after. Each pause is four times the one before: with the usual second to begin with
 * 5 s, 20 s, 80 s, … so that the usual six attempts outlast half an hour without a mail server. Source: ADR 6.
 *
 * @param attempts how often at most; one more than {@code courier.message_retries}
 * @param first what the pauses are counted from: the first is five times this
 */
public record RetryPolicy(int attempts, Duration first) {
    private static final int MULTIPLE = 5;
    private static final int GROWTH = 4;
    private static final Duration LONGEST = Duration.ofHours(1);

    /** @param failures how many there were, 1 or more */
    Duration pauseAfter(int failures) {
        Duration pause = first.multipliedBy(MULTIPLE);
        for (int i = 1; i < failures && pause.compareTo(LONGEST) < 0; i++) pause = pause.multipliedBy(GROWTH);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
