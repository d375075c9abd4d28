package dev.portcullis.embedded.configuration;

import java.util.Map;

/**
 * {@code oauth2_provider}: the OAuth 2.0 server that sends people here to sign in.
 *
 * @param url of its administrative interface
 * @param headers sent with each call
 */
public record OAuth2Settings(String url, Map<String, String> headers) {
    public OAuth2Settings {
        headers = Map.copyOf(headers);
    }

    /** Shows no header: they may hold secrets. */
    @Override
    public String toString() {
        return "OAuth2Settings[" + url + "]";
    }
}
