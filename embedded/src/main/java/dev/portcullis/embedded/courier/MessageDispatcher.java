package dev.portcullis.embedded.courier;

import dev.portcullis.domain.courier.SealedPieces;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.LeasedMessage;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.MessageRenderer;
import dev.portcullis.ports.courier.MessageRenderer.UnknownTemplate;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.secret.SecretBox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes one message to its channel and says what becomes of it. Events and log lines name neither people nor content. Safe for
 * use by many threads, as far as its channels are.
 */
public final class MessageDispatcher {
    private static final Logger LOG = System.getLogger(MessageDispatcher.class.getName());

    private final OutboxQueue queue;
    private final Map<Channel, MessageChannel> channels;
    private final Rendering rendering;
    private final RetryPolicy retries;
    private final CircuitBreaker breaker;
    private final EventSink events;
    private final InstantSource clock;

    /** What turns a kept message into words. */
    public record Rendering(SecretBox box, JsonText json, MessageRenderer renderer) {}

    public MessageDispatcher(
            OutboxQueue queue,
            Map<Channel, MessageChannel> channels,
            Rendering rendering,
            RetryPolicy retries,
            EventSink events,
            InstantSource clock) {
        this.queue = queue;
        this.channels = Map.copyOf(channels);
        this.rendering = rendering;
        this.retries = retries;
        this.breaker = new CircuitBreaker(retries);
        this.events = events;
        this.clock = clock;
    }

    /** Carry a message. @return what is to be kept of that */
    Consumer<OutboxStore> carry(LeasedMessage leased) {
        OutboxMessage message = leased.message();
        if (!message.isSent()) return settle(message);
        if (leased.attempt() > retries.attempts()) return abandon(leased, "its time is over");
        Instant now = clock.instant();
        String destination = queue.destination(message);
        if (breaker.lasts(destination, now)) {
            return outbox -> outbox.reschedule(leased, breaker.end(destination), false);
        }
        return after(leased, deliver(message));
    }

    private Consumer<OutboxStore> settle(OutboxMessage message) {
        if (message.template().equals(OutboxMessage.BUDGET_EXCEEDED)) tell("budget_exceeded", message);
        return outbox -> outbox.remove(message.id());
    }

    private Delivery deliver(OutboxMessage message) {
        MessageChannel channel = channels.get(message.channel());
        if (channel == null) return new Delivery.Refused("no channel " + message.channel() + " is configured");
        try {
            return new SealedPieces(rendering.box(), queue.purpose())
                    .open(message.sealedData())
                    .map(data -> channel.deliver(rendered(message, data)))
                    .orElse(new Delivery.Refused("it was sealed with a secret that is gone"));
        } catch (UnknownTemplate e) {
            return new Delivery.Refused(String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            // Errors, too: one message that breaks what draws or takes it must not hold up the others.
            LOG.log(Level.ERROR, "a message could not be carried", e);
            return new Delivery.TryAgain(
                    "it could not be carried: " + e.getClass().getSimpleName());
        }
    }

    private RenderedMessage rendered(OutboxMessage message, String data) {
        return rendering.renderer().render(message, (JsonObject)
                rendering.json().read(data));
    }

    private Consumer<OutboxStore> after(LeasedMessage leased, Delivery delivery) {
        String destination = queue.destination(leased.message());
        switch (delivery) {
            case Delivery.Delivered done -> {
                breaker.over(destination);
                return outbox -> queue.sent(outbox, leased);
            }
            case Delivery.TryAgain(String reason, var after) -> {
                breaker.over(destination);
                return tryAgain(leased, reason, after);
            }
            case Delivery.Silent(String reason) -> {
                breaker.silence(destination, leased.message().id(), clock.instant(), reason);
                return tryAgain(leased, reason, Optional.empty());
            }
            case Delivery.Unreachable(String reason) -> {
                breaker.begin(destination, clock.instant(), reason);
                return tryAgain(leased, reason, Optional.empty());
            }
            case Delivery.Refused(String reason) -> {
                breaker.over(destination);
                return abandon(leased, reason);
            }
        }
    }

    private Consumer<OutboxStore> tryAgain(LeasedMessage leased, String reason, Optional<Duration> asked) {
        if (leased.attempt() >= retries.attempts()) return abandon(leased, reason);
        LOG.log(Level.INFO, "a message was not taken and is tried again later: {0}", reason);
        Duration pause = asked.map(said -> retries.pauseAfter(leased.attempt(), said))
                .orElseGet(() -> retries.pauseAfter(leased.attempt()));
        Instant due = clock.instant().plus(pause);
        return outbox -> outbox.reschedule(leased, due, true);
    }

    private Consumer<OutboxStore> abandon(LeasedMessage leased, String reason) {
        LOG.log(Level.WARNING, "{0} was given up: {1}", queue.what(leased.message()), reason);
        tell("abandoned", leased.message());
        return outbox -> queue.abandoned(outbox, leased);
    }

    private void tell(String event, OutboxMessage message) {
        events.accept(new Event(queue.event(event), clock.instant(), message.identity(), queue.method(message), null));
    }

    /** No more messages for now. */
    void rest() {
        channels.values().forEach(MessageChannel::rest);
    }
}
