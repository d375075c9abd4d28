package dev.portcullis.embedded.courier;

import dev.portcullis.ports.identity.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Channels where nobody is there at present: they are left alone for a while, so that their messages do not use up their attempts. One message over which a channel falls silent is no outage yet, for it may be that message alone; the next that
 * meets the same is. Safe for use by many threads.
 */
final class ChannelCircuitBreaker {
    private static final Logger LOG = System.getLogger(ChannelCircuitBreaker.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RetryPolicy retries;
    private final Map<Channel, Outage> outages = new HashMap<>();
    private final Map<Channel, UUID> silences = new HashMap<>();

    private record Outage(int failures, Instant end) {}

    ChannelCircuitBreaker(RetryPolicy retries) {
        this.retries = retries;
    }

    synchronized boolean lasts(Channel channel, Instant now) {
        Outage outage = outages.get(channel);
        return outage != null && now.isBefore(outage.end);
    }

    /** When to look again. */
    synchronized Instant end(Channel channel) {
        Outage outage = outages.get(channel);
        return outage == null ? Instant.MIN : outage.end;
    }

    synchronized void begin(Channel channel, Instant now, String reason) {
        Outage before = outages.get(channel);
        int failures = before == null ? 1 : before.failures + 1;
        Duration pause = retries.pauseAfter(failures);
        outages.put(channel, new Outage(failures, now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST)));
        if (before == null) LOG.log(Level.WARNING, "messages by {0} wait: {1}", channel, reason);
    }

    /** A channel fell silent over a message: an outage only if it did so over another one just before. */
    synchronized void silence(Channel channel, UUID message, Instant now, String reason) {
        UUID before = silences.put(channel, message);
        if (before != null && !before.equals(message)) begin(channel, now, reason);
    }

    /** Somebody is there, if only to refuse. */
    synchronized void answered(Channel channel) {
        silences.remove(channel);
    }

    synchronized void over(Channel channel) {
        answered(channel);
        if (outages.remove(channel) != null) LOG.log(Level.INFO, "messages by {0} leave again", channel);
    }
}
