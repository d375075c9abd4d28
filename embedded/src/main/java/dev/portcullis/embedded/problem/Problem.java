package dev.portcullis.embedded.problem;

import dev.portcullis.ports.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param key where: a key with dots, a file, or an environment variable
 * @param message what was found there and what is allowed; one line, without secrets
 */
public record Problem(String key, String message) {
    public Problem {
        key = Redaction.oneLine(key);
        message = Redaction.oneLine(message);
    }

    /** A value that is not among the allowed ones. */
    public static Problem notAllowed(String key, Json found, String allowed) {
        return new Problem(key, "found " + Redaction.value(key, found) + ", allowed is " + allowed);
    }

    /** Nothing where something must be. */
    public static Problem missing(String key, String allowed) {
        return new Problem(key, "missing, needed is " + allowed);
    }

    /** A key that nobody knows. Its value is not told, for it may be a secret under a misspelled name. */
    public static Problem unknown(String key, @Nullable String nearest) {
        return new Problem(key, nearest == null ? "unknown key" : "unknown key, did you mean " + nearest + "?");
    }

    /** The whole as one line. */
    public String line() {
        return key + ": " + message;
    }
}
