package dev.portcullis.embedded.courier;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Ways on which nobody is there at present: they are left alone for a while, so that their messages do not use up their attempts; then
 * one message looks whether somebody is back, while the others go on waiting. One message over which a way falls silent is no outage
 * yet, for it may be that message alone; the next that meets the same is. Safe for use by many threads.
 */
final class CircuitBreaker {
    private static final Logger LOG = System.getLogger(CircuitBreaker.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RetryPolicy retries;
    private final Map<String, Outage> outages = new HashMap<>();
    private final Map<String, UUID> silences = new HashMap<>();

    private record Outage(int failures, Instant end) {}

    CircuitBreaker(RetryPolicy retries) {
        this.retries = retries;
    }

    /** Whether to wait. Where an outage had its time, one is told to look, and the others to wait for what it finds. */
    synchronized boolean lasts(String way, Instant now) {
        Outage outage = outages.get(way);
        if (outage == null) {
            return false;
        }
        if (now.isBefore(outage.end)) {
            return true;
        }
        outages.put(way, new Outage(outage.failures, now.plus(pause(outage.failures))));
        return false;
    }

    private Duration pause(int failures) {
        Duration pause = retries.pauseAfter(failures);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** When to look again. */
    synchronized Instant end(String way) {
        Outage outage = outages.get(way);
        return outage == null ? Instant.MIN : outage.end;
    }

    synchronized void begin(String way, Instant now, String reason) {
        Outage before = outages.get(way);
        int failures = before == null ? 1 : before.failures + 1;
        outages.put(way, new Outage(failures, now.plus(pause(failures))));
        if (before == null) LOG.log(Level.WARNING, "messages by {0} wait: {1}", way, reason);
    }

    /** A way fell silent over a message: an outage only if it did so over another one just before. */
    synchronized void silence(String way, UUID message, Instant now, String reason) {
        UUID before = silences.put(way, message);
        if (before != null && !before.equals(message)) begin(way, now, reason);
    }

    /** Somebody is there, if only to refuse. */
    synchronized void answered(String way) {
        silences.remove(way);
    }

    synchronized void over(String way) {
        answered(way);
        if (outages.remove(way) != null) LOG.log(Level.INFO, "messages by {0} leave again", way);
    }
}
