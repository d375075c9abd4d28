package dev.portcullis.boundary;

import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.courier.ReceivedMessage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Has no messages to show; its path is there for nobody. */
record NoInbox() implements Inbox {
    @Override
    public List<ReceivedMessage> newest() {
        return List.of();
    }

    @Override
    public Optional<ReceivedMessage> find(UUID id) {
        return Optional.empty();
    }

    @Override
    public void listen(Consumer<ReceivedMessage> listener) {
        // Nothing arrives.
    }
}
