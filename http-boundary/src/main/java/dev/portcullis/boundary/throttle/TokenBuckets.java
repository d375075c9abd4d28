package dev.portcullis.boundary.throttle;

import dev.portcullis.boundary.serve.ThrottleSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each client: full at first, emptied by what the client does, and filled again by time. Only so many clients
 * are remembered; whoever was longest not seen is forgotten first. Safe for use by many threads.
 */
final class TokenBuckets {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final ThrottleSettings settings;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets;

    private record Bucket(double tokens, long at) {}

    /** @param clock in nanoseconds of any origin */
    TokenBuckets(ThrottleSettings settings, int clients, LongSupplier clock) {
        this.settings = settings;
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > clients;
            }
        };
    }

    /** Take one; false when there is none. */
    synchronized boolean take(String client) {
        long now = clock.getAsLong();
        double tokens = tokens(client, now);
        boolean taken = tokens >= 1;
        buckets.put(client, new Bucket(taken ? tokens - 1 : tokens, now));
        return taken;
    }

    /** Take so many more, as far as there are any. */
    synchronized void charge(String client, int cost) {
        long now = clock.getAsLong();
        buckets.put(client, new Bucket(Math.max(0, tokens(client, now) - cost), now));
    }

    private double tokens(String client, long now) {
        Bucket bucket = buckets.get(client);
        if (bucket == null) {
            return settings.burst();
        }
        double more = (now - bucket.at()) / SECOND * settings.perSecond();
        return Math.min(settings.burst(), bucket.tokens() + more);
    }

    synchronized int size() {
        return buckets.size();
    }
}
