package dev.portcullis.ports.federation;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Upstream;

/**
 * Whom a provider vouches for.
 *
 * @param subject who it is at this provider, for good
 * @param claims what the provider says, under the names that data mappers know; nothing that is empty, false or zero
 * @param tokens what it gave us; empty texts where it gave none
 * @param strength how strongly it made sure of them
 */
public record ProviderAccount(String subject, JsonObject claims, Tokens tokens, Upstream strength) {
    /** A provider that does not say how strongly it made sure of somebody. */
    public ProviderAccount(String subject, JsonObject claims, Tokens tokens) {
        this(subject, claims, tokens, Upstream.UNTOLD);
    }

    /** What a provider gave beside its word. @param idToken what it vouches by */
    public record Tokens(String idToken, String accessToken, String refreshToken) {
        public static final Tokens NONE = new Tokens("", "", "");

        /** Shows no token. */
        @Override
        public String toString() {
            return "Tokens[hidden]";
        }
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "ProviderAccount[hidden]";
    }
}
