package dev.portcullis.domain.bruteforce;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.flow.FlowId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody offers a secret.
 *
 * @param flow in which flow
 * @param address from where
 */
public record Attempt(
        AttemptSubject subject,
        FlowId flow,
        Instant at,
        @Nullable String address) {
    public static Attempt at(AttemptSubject subject, FlowId flow, Caller caller, Instant now) {
        return new Attempt(subject, flow, now, caller.device().address());
    }

    Event event(String what) {
        Purpose purpose = subject.purpose();
        return new Event(
                purpose.event(what), at, subject.identity(), purpose.method().value(), address, flow);
    }
}
