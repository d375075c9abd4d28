package dev.portcullis.ports.federation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser brought back from a provider.
 *
 * @param code to be traded for tokens, once
 * @param verifier the secret of the attempt; null where none was used
 * @param nonce what the token has to repeat; null where none was asked for
 * @param parameters everything that came along, for providers that say more there
 */
public record AuthorizationCode(
        String code, @Nullable String verifier, @Nullable String nonce, Map<String, String> parameters) {
    public AuthorizationCode {
        parameters = Map.copyOf(parameters);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "AuthorizationCode[hidden]";
    }
}
