package dev.portcullis.ports.courier;

/** How it went. Reasons are for operators: a few words without secrets, addresses or content. */
public sealed interface Delivery {
    /** The other side took it over. */
    record Delivered() implements Delivery {}

    /** The other side did not take this message now; others may go. */
    record TryAgain(String reason) implements Delivery {}

    /**
     * Somebody was there and fell silent over this message. Perhaps it is the message's doing, so that others may go; perhaps the
     * other side took it over.
     */
    record Silent(String reason) implements Delivery {}

    /** Nobody is there, so that others need not be tried now. */
    record Unreachable(String reason) implements Delivery {}

    /** It cannot be sent, now or later. */
    record Refused(String reason) implements Delivery {}
}
