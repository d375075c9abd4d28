package dev.portcullis.embedded.courier;

import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.hook.HookCalls;
import dev.portcullis.ports.courier.LeasedMessage;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.store.Stores;
import org.jspecify.annotations.Nullable;

/** What waits to leave, in two queues of which neither holds up the other. They differ in what is said here, and in nothing else. */
public enum OutboxQueue {
    /** Mails and text messages: what ended leaves a receipt, for budgets. */
    MESSAGES("courier", Courier.PURPOSE) {
        @Override
        OutboxStore of(Stores stores) {
            return stores.outbox();
        }

        @Override
        String destination(OutboxMessage message) {
            return message.channel().value();
        }

        @Override
        String what(OutboxMessage message) {
            return "a message of the template " + message.template();
        }

        @Override
        @Nullable
        String method(OutboxMessage message) {
            return null;
        }

        @Override
        void sent(OutboxStore store, LeasedMessage leased) {
            store.sent(leased.message().id());
        }

        @Override
        void abandoned(OutboxStore store, LeasedMessage leased) {
            store.abandon(leased);
        }
    },

    /** Calls of web hooks: what ended is gone, so that as many are kept as wait. */
    HOOK_CALLS("web_hook", HookCalls.PURPOSE) {
        @Override
        OutboxStore of(Stores stores) {
            return stores.hookCalls();
        }

        @Override
        String destination(OutboxMessage message) {
            return message.recipient();
        }

        @Override
        String what(OutboxMessage message) {
            return "a call of the web hook " + message.recipient();
        }

        @Override
        String method(OutboxMessage message) {
            return message.recipient();
        }

        @Override
        void sent(OutboxStore store, LeasedMessage leased) {
            store.remove(leased.message().id());
        }

        @Override
        void abandoned(OutboxStore store, LeasedMessage leased) {
            store.discard(leased);
        }
    };

    private final String events;
    private final String purpose;

    OutboxQueue(String events, String purpose) {
        this.events = events;
        this.purpose = purpose;
    }

    /** Where it waits. */
    abstract OutboxStore of(Stores stores);

    /** Where it goes: what goes to the same place waits together when nobody is there. */
    abstract String destination(OutboxMessage message);

    /** What it is, for the log. */
    abstract String what(OutboxMessage message);

    /** What events say was used; null where that tells nothing. */
    abstract @Nullable String method(OutboxMessage message);

    /** The other side took it over. */
    abstract void sent(OutboxStore store, LeasedMessage leased);

    /** It will not be sent. */
    abstract void abandoned(OutboxStore store, LeasedMessage leased);

    /** The full name of an event. */
    String event(String what) {
        return events + "." + what;
    }

    /** What its data are sealed for. */
    String purpose() {
        return purpose;
    }
}
