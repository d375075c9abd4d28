package dev.portcullis.companion.session;

import dev.portcullis.ports.session.Session;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** So many sessions, each up to a moment; the one that was not asked for longest goes first. Safe for use by many threads. */
final class SessionCache {
    private final Map<CacheKey, Held> held;
    private long forgotten;

    private record Held(Session session, Instant until) {}

    SessionCache(int size) {
        held = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<CacheKey, Held> eldest) {
                return size() > size;
            }
        };
    }

    synchronized Optional<Session> find(CacheKey key, Instant now) {
        @Nullable Held found = held.get(key);
        if (found == null) {
            return Optional.empty();
        }
        if (!now.isBefore(found.until)) {
            held.remove(key);
            return Optional.empty();
        }
        return Optional.of(found.session);
    }

    /** A mark to hand back to {@link #keep}: what was asked for before something was forgotten is not kept. */
    synchronized long mark() {
        return forgotten;
    }

    synchronized void keep(CacheKey key, Session session, Instant until, long mark) {
        if (mark == forgotten) {
            held.put(key, new Held(session, until));
        }
    }

    synchronized void forget(CacheKey key) {
        forgotten++;
        held.remove(key);
    }

    /** As {@link #forget}, and yet what others were asked for meanwhile is kept: anybody can be refused as often as they like. */
    synchronized void drop(CacheKey key) {
        held.remove(key);
    }

    synchronized void forgetAll() {
        forgotten++;
        held.clear();
    }

    synchronized int size() {
        return held.size();
    }
}
