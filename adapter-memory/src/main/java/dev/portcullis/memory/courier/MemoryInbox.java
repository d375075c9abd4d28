package dev.portcullis.memory.courier;

import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.ReceivedMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps the newest messages instead of carrying them away, until the program ends. Safe for use by many threads. */
public final class MemoryInbox implements MessageChannel, Inbox {
    /** How many messages are kept. */
    public static final int MOST = 200;

    private final InstantSource clock;
    private final Deque<ReceivedMessage> messages = new ArrayDeque<>();
    private final List<Consumer<ReceivedMessage>> listeners = new CopyOnWriteArrayList<>();

    public MemoryInbox() {
        this(InstantSource.system());
    }

    public MemoryInbox(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Delivery deliver(RenderedMessage message) {
        var received = new ReceivedMessage(message, clock.instant());
        synchronized (messages) {
            messages.addFirst(received);
            if (messages.size() > MOST) {
                messages.removeLast();
            }
        }
        listeners.forEach(listener -> listener.accept(received));
        return new Delivery.Delivered();
    }

    @Override
    public List<ReceivedMessage> newest() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    @Override
    public Optional<ReceivedMessage> find(UUID id) {
        return newest().stream().filter(one -> one.message().id().equals(id)).findFirst();
    }

    @Override
    public void listen(Consumer<ReceivedMessage> listener) {
        listeners.add(listener);
    }
}
