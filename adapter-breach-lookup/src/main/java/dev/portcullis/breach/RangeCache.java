package dev.portcullis.breach;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the ranges that were asked for last. Two threads that ask for one range at once may both fetch it. */
final class RangeCache {
    private static final int MOST = 64;
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final Map<String, Fetched> entries = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fetched> eldest) {
            return size() > MOST;
        }
    };

    private record Fetched(Map<String, Long> range, long fetchedAt) {
        boolean isFresh() {
            return System.nanoTime() - fetchedAt < HOUR;
        }
    }

    Map<String, Long> get(String prefix, Function<String, Map<String, Long>> fetch) {
        Fetched known = find(prefix);
        if (known != null && known.isFresh()) {
            return known.range();
        }
        Map<String, Long> fetched = fetch.apply(prefix);
        synchronized (entries) {
            entries.put(prefix, new Fetched(fetched, System.nanoTime()));
        }
        return fetched;
    }

    private @Nullable Fetched find(String prefix) {
        synchronized (entries) {
            return entries.get(prefix);
        }
    }
}
