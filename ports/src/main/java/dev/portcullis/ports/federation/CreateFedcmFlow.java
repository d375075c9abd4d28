package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ask for the providers that the browser's own dialogue can offer.
 *
 * @param flow the login or registration that is to go on with the answer, which says where it leads; null for a new login. No
 *     parameter of the published description: servers that do not know it begin a login
 */
public record CreateFedcmFlow(@Nullable FlowId flow, Caller caller) {
    /** @throws NullPointerException with the name of what is missing */
    public CreateFedcmFlow {
        Objects.requireNonNull(caller, "caller");
    }

    /** Begin a login. */
    public CreateFedcmFlow(Caller caller) {
        this(null, caller);
    }

    /** The same for a login or registration that has begun. */
    public CreateFedcmFlow in(FlowId begun) {
        return new CreateFedcmFlow(Objects.requireNonNull(begun, "begun"), caller);
    }
}
