package dev.portcullis.ports.courier;

/**
 * Hand messages to what carries them to people: a mail server, a gateway for text messages, an inbox. Used by one thread at a
 * time.
 *
 * <ol>
 *   <li>R1 {@link Delivery.Delivered} only after the other side took the message over.
 *   <li>R2 Every call ends within a minute, whatever the other side does.
 *   <li>R3 Nothing of the message, and no credential, is in what a failure says.
 * </ol>
 *
 * <p>Source: docs/contract/courier.md, "Sending".
 */
public interface MessageChannel {
    /** Deliver one message. Does not throw for what the other side does. */
    Delivery deliver(RenderedMessage message);

    /** No more messages for now: let go of what is open. Does nothing by default. */
    default void rest() {}
}
