package dev.portcullis.rest.connection;

import java.time.Duration;

/**
 * What clients may make the server hold.
 *
 * @param connections open at once
 * @param connectionsPerClient open at once from one address; loopback addresses are not counted
 * @param bytes held at once for all connections: of requests that are not answered, and of answers that are not taken
 * @param headerDeadline in which the head of a request must be there, from its first byte or the start of the connection
 * @param bodyDeadline in which the body of a request must be there
 * @param patience after which a body or an answer must move at the minimum rate
 * @param minimumRate in bytes per second, from the start of the body or the answer
 * @param idleDeadline after which a connection without a request is closed
 */
public record ConnectionLimits(
        int connections,
        int connectionsPerClient,
        long bytes,
        Duration headerDeadline,
        Duration bodyDeadline,
        Duration patience,
        int minimumRate,
        Duration idleDeadline) {
    private static final int HEAP_PER_CONNECTION = 64 * 1024;
    private static final int SHARE_OF_HEAP = 8;
    private static final int SHARE_OF_DIRECT = 4;
    private static final int FEWEST = 64;

    /**
     * @param heap the most bytes that the heap may grow to
     * @param direct the most bytes that buffers outside of it may take
     */
    public static ConnectionLimits forMemory(long heap, long direct) {
        int connections = (int) Math.max(FEWEST, Math.min(heap / HEAP_PER_CONNECTION, Integer.MAX_VALUE));
        return new ConnectionLimits(
                connections,
                connections / 4,
                Math.min(heap / SHARE_OF_HEAP, direct / SHARE_OF_DIRECT),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                1024,
                Duration.ofSeconds(120));
    }
}
