package dev.portcullis.ports.failure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps logs readable: what fails over and over is said once a minute, however often strangers make it fail. Remembers 256 things at
 * most. Safe for use by many threads. Source: docs/events.md, "Servers that fail".
 */
public final class Repetitions {
    static final Duration PAUSE = Duration.ofMinutes(1);
    static final int MOST = 256;

    private final InstantSource clock;
    private final Map<String, Said> all = new LinkedHashMap<>(16, 0.75f, true);

    private record Said(Instant at, int left) {}

    public Repetitions(InstantSource clock) {
        this.clock = clock;
    }

    /** What to say of something that happened, with how often it did so unsaid; empty while it is not to be said again. */
    public Optional<String> said(String line) {
        OptionalInt unsaid = due(line);
        if (unsaid.isEmpty()) {
            return Optional.empty();
        }
        int more = unsaid.getAsInt();
        return Optional.of(more == 0 ? line : line + " (and " + more + " times more)");
    }

    /**
     * Something happened.
     *
     * @return how often it did so unsaid since it was said last; empty while it is not to be said again
     */
    public synchronized OptionalInt due(String what) {
        Instant now = clock.instant();
        Said last = all.get(what);
        if (last != null && now.isBefore(last.at().plus(PAUSE))) {
            all.put(what, new Said(last.at(), last.left() + 1));
            return OptionalInt.empty();
        }
        all.put(what, new Said(now, 0));
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        return OptionalInt.of(last == null ? 0 : last.left());
    }
}
