package dev.portcullis.domain.flow;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import java.time.Instant;

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

    /** The codes and links that the flow sent. */
    default IssuedCodes sent() {
        return IssuedCodes.in(stored().internal());
    }
}
