package dev.portcullis.embedded.courier;

import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.RenderedMessage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** A channel for as many threads as use it: behind it each has one of its own while it delivers. */
final class ChannelPool implements MessageChannel {
    private final Supplier<? extends MessageChannel> opening;
    private final ConcurrentLinkedDeque<MessageChannel> idle = new ConcurrentLinkedDeque<>();

    /** @param opening makes channels beside the first; must be quick */
    ChannelPool(MessageChannel first, Supplier<? extends MessageChannel> opening) {
        this.opening = opening;
        idle.add(first);
    }

    @Override
    public Delivery deliver(RenderedMessage message) {
        MessageChannel known = idle.pollFirst();
        MessageChannel channel = known == null ? opening.get() : known;
        try {
            return channel.deliver(message);
        } finally {
            idle.addFirst(channel);
        }
    }

    // Those under way are let go of when they rest themselves.
    @Override
    public void rest() {
        for (MessageChannel channel = idle.pollFirst(); channel != null; channel = idle.pollFirst()) {
            channel.rest();
        }
    }
}
