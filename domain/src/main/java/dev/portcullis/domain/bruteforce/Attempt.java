package dev.portcullis.domain.bruteforce;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.flow.FlowId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody offers a secret.
 *
 * @param subject what is tried
 * @param counted where that is counted: there, or for the owner alone
 * @param flow in which flow
 * @param address from where
 */
public record Attempt(
        AttemptSubject subject,
        AttemptSubject counted,
        FlowId flow,
        Instant at,
        @Nullable String address) {
    static Attempt at(AttemptSubject subject, FlowId flow, Caller caller, Instant now) {
        return new Attempt(subject, subject, flow, now, caller.device().address());
    }

    Attempt countedAt(AttemptSubject own) {
        return new Attempt(subject, own, flow, at, address);
    }

    boolean isOwners() {
        return !subject.equals(counted);
    }

    Event event(String what) {
        Purpose purpose = subject.purpose();
        return new Event(
                purpose.event(what), at, subject.identity(), purpose.method().value(), address, flow);
    }
}
