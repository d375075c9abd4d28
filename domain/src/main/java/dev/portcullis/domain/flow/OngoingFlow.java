package dev.portcullis.domain.flow;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A flow in progress, whichever kind it is. */
public interface OngoingFlow<F extends Flow> {
    /** The flow as it was when this began, with what is kept of it. */
    StoredFlow<F> stored();

    /** Who drives it. */
    Caller caller();

    Instant now();

    default F flow() {
        return stored().flow();
    }

    /** What the flow remembers for a method. */
    default Memory memory(MethodName method) {
        return Memory.of(stored(), method);
    }

    /** What is told of it to whoever listens. @param method what it was done by */
    default Event event(String name, @Nullable IdentityId who, String method) {
        return new Event(name, now(), who, method, caller().device().address());
    }

    /** The codes and links that the flow sent. */
    default IssuedCodes sent() {
        return IssuedCodes.in(stored().internal());
    }
}
