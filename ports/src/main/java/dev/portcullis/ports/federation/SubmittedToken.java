package dev.portcullis.ports.federation;

/** A token that an app got from a provider. @param nonce what the app asked the provider with; empty when it says none */
public record SubmittedToken(String idToken, String nonce) {
    /** Shows no token. */
    @Override
    public String toString() {
        return "SubmittedToken[hidden]";
    }
}
