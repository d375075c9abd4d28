package dev.portcullis.breach;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ranges that were asked for last, for an hour each. Two threads that ask for one range at once may both fetch it.
 */
final class RangeCache {
    static final int MOST = 64;
    private static final Duration FRESH = Duration.ofHours(1);

    private final InstantSource time;
    private final Map<String, Fetched> entries = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fetched> eldest) {
            return size() > MOST;
        }
    };

    private record Fetched(Range range, Instant until) {}

    RangeCache(InstantSource time) {
        this.time = time;
    }

    Range get(String prefix, Function<String, Range> fetch) {
        Fetched known = find(prefix);
        if (known != null && time.instant().isBefore(known.until())) {
            return known.range();
        }
        Range fetched = fetch.apply(prefix);
        keep(prefix, new Fetched(fetched, time.instant().plus(FRESH)));
        return fetched;
    }

    private synchronized @Nullable Fetched find(String prefix) {
        return entries.get(prefix);
    }

    private synchronized void keep(String prefix, Fetched fetched) {
        entries.put(prefix, fetched);
    }
}
