package dev.portcullis.ports.token;

import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;

/**
 * Check signed tokens without asking who made them. What a token says counts until it expires, also where its session ended
 * meanwhile: its lifetime is how late a sign-out can take effect. Safe for use by many threads. Source: RFC 7519, RFC 8725.
 */
@FunctionalInterface
public interface TokenVerifier {
    /**
     * The claims of a token; empty when it is none, is signed by none of the keys, comes from another issuer, does not count
     * yet or no longer.
     *
     * @throws Unavailable if the keys cannot be read
     */
    Optional<JsonObject> verify(String token);
}
