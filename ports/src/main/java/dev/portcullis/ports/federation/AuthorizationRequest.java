package dev.portcullis.ports.federation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is asked.
 *
 * @param state comes back with the answer
 * @param verifier the secret that redeems the code; null where none is used
 * @param nonce comes back inside the token; null where none is asked for
 * @param again whether somebody is to prove themselves anew
 * @param upstream what the caller passes on; wins over what we ask ourselves
 */
public record AuthorizationRequest(
        String state, @Nullable String verifier, @Nullable String nonce, boolean again, Map<String, String> upstream) {
    public AuthorizationRequest {
        upstream = Map.copyOf(upstream);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "AuthorizationRequest[hidden]";
    }
}
