package dev.portcullis.ports.federation;

/**
 * A token that an app or a browser got from a provider.
 *
 * @param nonce what the provider was asked with; empty when an app says none
 */
public record SubmittedToken(String idToken, String nonce) {
    /** Shows no token. */
    @Override
    public String toString() {
        return "SubmittedToken[hidden]";
    }
}
