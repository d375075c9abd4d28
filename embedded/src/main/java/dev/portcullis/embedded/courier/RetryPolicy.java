package dev.portcullis.embedded.courier;

import java.time.Duration;
import java.util.List;

/**
 * How often a message is tried, and how long after. Each pause is four times the one before: with the usual second to begin with
 * 5 s, 20 s, 80 s, … so that the usual six attempts outlast half an hour without a mail server. Source: ADR 6.
 *
 * @param attempts how often at most; one more than {@code courier.message_retries}
 * @param first what the pauses are counted from: the first is five times this
 * @param before shorter pauses, in front of those
 */
public record RetryPolicy(int attempts, Duration first, List<Duration> before) {
    private static final int MULTIPLE = 5;
    private static final int GROWTH = 4;
    private static final Duration LONGEST = Duration.ofHours(1);

    public RetryPolicy {
        before = List.copyOf(before);
    }

    public RetryPolicy(int attempts, Duration first) {
        this(attempts, first, List.of());
    }

    /** For calls of web hooks: after one and two seconds, as for those that are waited for, then as for messages. */
    public static RetryPolicy ofHookCalls(int attempts) {
        Duration second = Duration.ofSeconds(1);
        return new RetryPolicy(attempts, second, List.of(second, second.multipliedBy(2)));
    }

    /** @param failures how many there were, 1 or more */
    Duration pauseAfter(int failures) {
        return failures <= before.size() ? before.get(failures - 1) : grown(failures - before.size());
    }

    private Duration grown(int failures) {
        Duration pause = first.multipliedBy(MULTIPLE);
        for (int i = 1; i < failures && pause.compareTo(LONGEST) < 0; i++) pause = pause.multipliedBy(GROWTH);
        return shorter(pause, LONGEST);
    }

    /**
     * Once the short pauses are over, a service can ask for longer ones alone: one that always asks to be called at once would see all
     * attempts in one burst.
     *
     * @param asked how long the other side asks to wait; at most the longest pause of ours
     */
    Duration pauseAfter(int failures, Duration asked) {
        Duration most = shorter(asked, LONGEST);
        return failures <= before.size() ? most : longer(most, pauseAfter(failures));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
