package dev.portcullis.ports.event;

import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a person's account. Holds no secret and nothing that somebody typed.
 *
 * @param name what, one of {@link EventNames}
 * @param identity whose account; null when nobody knows
 * @param method the authentication method, or the id of the web hook or the provider, when one was used
 * @param address from where
 * @param flow in which flow; null when it was in none, or that tells nothing
 */
public record Event(
        String name,
        Instant at,
        @Nullable IdentityId identity,
        @Nullable String method,
        @Nullable String address,
        @Nullable FlowId flow) {
    /** What happened in no flow that matters. */
    public Event(
            String name, Instant at, @Nullable IdentityId identity, @Nullable String method, @Nullable String address) {
        this(name, at, identity, method, address, null);
    }

    /** Whether it was done, or went wrong or was refused: {@code success} or {@code failure}. */
    public String outcome() {
        return EventNames.isFailure(name) ? "failure" : "success";
    }
}
