package dev.portcullis.breach;

import java.time.Duration;

/**
 * How long a look-up may take, and how much of it we read.
 *
 * @param connect for the connection to stand
 * @param response for each part of the answer to come
 * @param whole for everything, further attempts included
 * @param attempts how often to ask altogether while nobody answers
 * @param bytes the longest answer
 */
record RangeLimits(Duration connect, Duration response, Duration whole, int attempts, int bytes) {
    static RangeLimits standard() {
        return new RangeLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 3, 1024 * 1024);
    }
}
