package dev.portcullis.jose;

import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens whose signature was found right, by one set of keys, so that it is computed once for each: it stays right as long as the
 * keys do. The time is looked at each time. Holds the tokens used last, and none that did not count. Safe for use by many threads.
 */
final class CheckedTokens {
    private static final int MOST = 1_000;

    private final Map<String, Checked> tokens = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > MOST;
        }
    };

    /** @param from when it begins to count @param until when it ends */
    record Checked(JsonObject claims, Instant from, Instant until) {
        boolean counts(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }

        /** Shows nothing of the person. */
        @Override
        public String toString() {
            return "Checked[" + until + "]";
        }
    }

    /** What a token says that was checked before and counts now. */
    synchronized Optional<JsonObject> find(String token, Instant now) {
        return Optional.ofNullable(tokens.get(token))
                .filter(checked -> checked.counts(now))
                .map(Checked::claims);
    }

    synchronized void remember(String token, Checked checked) {
        tokens.put(token, checked);
    }
}
