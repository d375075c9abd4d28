package dev.portcullis.ports.courier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Look at messages that were kept instead of carried away. Safe for use by many threads. */
public interface Inbox {
    /** The messages, the newest first. */
    List<ReceivedMessage> newest();

    Optional<ReceivedMessage> find(UUID id);

    /** Tell of every message that arrives from now on, in the thread that brings it; be quick. */
    void listen(Consumer<ReceivedMessage> listener);
}
