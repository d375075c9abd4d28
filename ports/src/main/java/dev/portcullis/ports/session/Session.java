package dev.portcullis.ports.session;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.identity.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person signed in.
 *
 * @param active whether it counts: not ended, not over, and the identity is active
 * @param identity who it is; null where a second factor is still owed
 * @param tokenized the session as a signed token, where the request asked for one
 */
public record Session(
        SessionId id,
        @Nullable Boolean active,
        @Nullable Instant expiresAt,
        @Nullable Instant authenticatedAt,
        @Nullable AssuranceLevel authenticatorAssuranceLevel,
        List<AuthenticationMethod> authenticationMethods,
        @Nullable Instant issuedAt,
        @Nullable Identity identity,
        List<SessionDevice> devices,
        @Nullable String tokenized) {
    public Session {
        authenticationMethods = List.copyOf(authenticationMethods);
        devices = List.copyOf(devices);
    }

    public Session withoutDevices() {
        return new Session(
                id,
                active,
                expiresAt,
                authenticatedAt,
                authenticatorAssuranceLevel,
                authenticationMethods,
                issuedAt,
                identity,
                List.of(),
                tokenized);
    }

    public Session withIdentity(@Nullable Identity changed) {
        return new Session(
                id,
                active,
                expiresAt,
                authenticatedAt,
                authenticatorAssuranceLevel,
                authenticationMethods,
                issuedAt,
                changed,
                devices,
                tokenized);
    }

    /** The same with a signed token of it. */
    public Session withTokenized(String token) {
        return new Session(
                id,
                active,
                expiresAt,
                authenticatedAt,
                authenticatorAssuranceLevel,
                authenticationMethods,
                issuedAt,
                identity,
                devices,
                token);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "Session[" + id + ", active=" + active + "]";
    }

    /** A trait of whose session it is, if it is a text; see {@link Identity#trait}. */
    public Optional<String> trait(String name) {
        return identity == null ? Optional.empty() : identity.trait(name);
    }
}
