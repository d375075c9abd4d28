package dev.portcullis.ports.courier;

import java.time.Duration;
import java.util.Optional;

/** How it went. Reasons are for operators: a few words without secrets, addresses or content. */
public sealed interface Delivery {
    /** The other side took it over. */
    record Delivered() implements Delivery {}

    /**
     * The other side did not take this message now; others may go.
     *
     * @param after how long the other side asks us to wait; empty when it does not say
     */
    record TryAgain(String reason, Optional<Duration> after) implements Delivery {
        public TryAgain(String reason) {
            this(reason, Optional.empty());
        }
    }

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
