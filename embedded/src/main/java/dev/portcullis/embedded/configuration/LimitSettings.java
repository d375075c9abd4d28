package dev.portcullis.embedded.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code portcullis.limits}: what clients may make the server hold.
 *
 * @param connections open at once; null for as many as fit the heap
 * @param connectionsPerClient open at once from one address; null for a quarter of all
 * @param held bytes of requests and answers under way, for all clients together; null for as many as fit the heap
 * @param headerDeadline in which the head of a request must be there
 * @param bodyDeadline in which its body must be there
 * @param patience after which a body or an answer must move at the minimum rate
 * @param minimumRate in bytes per second
 * @param idleDeadline after which a connection without a request is closed
 * @param clientBurst how many flows and submits one client may make at once; 0 for no bound
 * @param clientPerSecond how many more in each second
 */
public record LimitSettings(
        @Nullable Integer connections,
        @Nullable Integer connectionsPerClient,
        @Nullable Long held,
        Duration headerDeadline,
        Duration bodyDeadline,
        Duration patience,
        int minimumRate,
        Duration idleDeadline,
        int clientBurst,
        int clientPerSecond) {}
