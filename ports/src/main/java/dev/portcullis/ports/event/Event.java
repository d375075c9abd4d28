package dev.portcullis.ports.event;

import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a person's account. Holds no secret and nothing that somebody typed.
 *
 * @param name what, for instance {@code login.succeeded}
 * @param identity whose account; null when nobody knows
 * @param method the authentication method, when one was used
 * @param address from where
 */
public record Event(
        String name,
        Instant at,
        @Nullable IdentityId identity,
        @Nullable String method,
        @Nullable String address) {}
