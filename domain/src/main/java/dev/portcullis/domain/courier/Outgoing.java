package dev.portcullis.domain.courier;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.store.Stores;

/**
 * A message that is ready to be kept, and what its keeping entails.
 *
 * @param consequence what is kept beside it
 * @param owners whether the owner of the account asked for it, who has shown that by a proof, and not just anybody
 */
public record Outgoing(OutboxMessage message, Consequence consequence, boolean owners) {
    /** What anybody may ask for. */
    public Outgoing(OutboxMessage message, Consequence consequence) {
        this(message, consequence, false);
    }

    /** What is done in the unit of work that keeps a message. */
    @FunctionalInterface
    public interface Consequence {
        /** @param leaves whether the message is within the budget */
        void kept(Stores stores, boolean leaves);
    }

    /** A message whose keeping entails nothing. */
    public static Outgoing alone(OutboxMessage message) {
        return new Outgoing(message, (stores, leaves) -> {});
    }

    /** The same, and its keeping entails this, too. */
    public Outgoing and(Consequence more) {
        return new Outgoing(
                message,
                (stores, leaves) -> {
                    consequence.kept(stores, leaves);
                    more.kept(stores, leaves);
                },
                owners);
    }

    /** The same, asked for by the owner of the account. */
    public Outgoing forOwner() {
        return new Outgoing(message, consequence, true);
    }

    /** Shows nothing secret. */
    @Override
    public String toString() {
        return "Outgoing[" + message.template() + "]";
    }
}
