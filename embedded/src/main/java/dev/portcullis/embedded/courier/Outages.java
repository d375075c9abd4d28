package dev.portcullis.embedded.courier;

import dev.portcullis.ports.identity.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Channels where nobody is there at present: they are left alone for a while, so that their messages do not use up their attempts. For one thread. */
final class Outages {
    private static final Logger LOG = System.getLogger(Outages.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Patience patience;
    private final Map<Channel, Outage> outages = new HashMap<>();

    private record Outage(int failures, Instant end) {}

    Outages(Patience patience) {
        this.patience = patience;
    }

    boolean lasts(Channel channel, Instant now) {
        Outage outage = outages.get(channel);
        return outage != null && now.isBefore(outage.end);
    }

    /** When to look again. */
    Instant end(Channel channel) {
        Outage outage = outages.get(channel);
        return outage == null ? Instant.MIN : outage.end;
    }

    void begin(Channel channel, Instant now, String reason) {
        Outage before = outages.get(channel);
        int failures = before == null ? 1 : before.failures + 1;
        Duration pause = patience.pauseAfter(failures);
        outages.put(channel, new Outage(failures, now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST)));
        if (before == null) LOG.log(Level.WARNING, "messages by {0} wait: {1}", channel, reason);
    }

    void over(Channel channel) {
        if (outages.remove(channel) != null) LOG.log(Level.INFO, "messages by {0} leave again", channel);
    }
}
