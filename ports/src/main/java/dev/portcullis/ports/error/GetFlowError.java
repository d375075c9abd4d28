package dev.portcullis.ports.error;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Read a stored error.
 *
 * @param id the error's id, as it came; {@code stub:500} gives a sample
 */
public record GetFlowError(@Nullable String id, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public GetFlowError {
        Objects.requireNonNull(caller, "caller");
    }

    /** An error that is not named, which is refused. */
    public static GetFlowError ofNoId(Caller caller) {
        return new GetFlowError(null, caller);
    }
}
