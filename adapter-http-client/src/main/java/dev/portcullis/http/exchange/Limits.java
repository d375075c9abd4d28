package dev.portcullis.http.exchange;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the client goes.
 *
 * @param connectTimeout how long one attempt to connect may take
 * @param responseTimeout how long an operation may take in all: waiting for a connection, connecting, repeating, and the
 *     answer to its last byte
 * @param maxConnections how many connections are open at once
 * @param maxAttempts how often one operation is sent at most, where repeating it is safe
 * @param maxAnswerBytes how long an answer's body may be
 * @param forwardAddressAs the header that tells the caller's address to the server; null tells nothing
 */
public record Limits(
        Duration connectTimeout,
        Duration responseTimeout,
        int maxConnections,
        int maxAttempts,
        int maxAnswerBytes,
        @Nullable String forwardAddressAs) {

    /** Two seconds to connect, ten for an operation, 64 connections, three attempts, answers of 4 MiB. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(10), 64, 3, 4 << 20, null);

    public Limits {
        requirePositive("connectTimeout", connectTimeout.isPositive(), connectTimeout);
        requirePositive("responseTimeout", responseTimeout.isPositive(), responseTimeout);
        requirePositive("maxConnections", maxConnections > 0, maxConnections);
        requirePositive("maxAttempts", maxAttempts > 0, maxAttempts);
        requirePositive("maxAnswerBytes", maxAnswerBytes > 0, maxAnswerBytes);
    }

    private static void requirePositive(String name, boolean positive, Object value) {
        if (!positive) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }

    public Limits withConnectTimeout(Duration changed) {
        return new Limits(changed, responseTimeout, maxConnections, maxAttempts, maxAnswerBytes, forwardAddressAs);
    }

    public Limits withResponseTimeout(Duration changed) {
        return new Limits(connectTimeout, changed, maxConnections, maxAttempts, maxAnswerBytes, forwardAddressAs);
    }

    public Limits withMaxConnections(int changed) {
        return new Limits(connectTimeout, responseTimeout, changed, maxAttempts, maxAnswerBytes, forwardAddressAs);
    }

    public Limits withMaxAttempts(int changed) {
        return new Limits(connectTimeout, responseTimeout, maxConnections, changed, maxAnswerBytes, forwardAddressAs);
    }

    public Limits withMaxAnswerBytes(int changed) {
        return new Limits(connectTimeout, responseTimeout, maxConnections, maxAttempts, changed, forwardAddressAs);
    }

    public Limits withForwardAddressAs(@Nullable String changed) {
        return new Limits(connectTimeout, responseTimeout, maxConnections, maxAttempts, maxAnswerBytes, changed);
    }
}
