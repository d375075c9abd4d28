package dev.portcullis.ports.courier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Look at messages that were kept instead of carried away. Safe for use by many threads. Source: ADR 6 (our decision; the
 * contract has none).
 */
public interface Inbox {
    /** The messages, the newest first. */
    List<ReceivedMessage> newest();

    /** The message of an id; empty when it is not there, or no longer. */
    Optional<ReceivedMessage> find(UUID id);

    /** Tell of every message that arrives from now on, in the thread that brings it; be quick. */
    void listen(Consumer<ReceivedMessage> listener);
}
