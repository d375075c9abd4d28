package dev.portcullis.ports.token;

import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.JsonObject;

/**
 * Sign JSON Web Tokens, all with the key that one set names first. Safe for use by many threads; a call may read the set anew,
 * so that keys can be rotated. Source: RFC 7515, RFC 7517, RFC 7519.
 */
@FunctionalInterface
public interface TokenSigner {
    /**
     * The claims as a signed token, in compact form. Its header names the key and its algorithm.
     *
     * @throws UnusableTemplate if the set has no key, or its first key names no algorithm or cannot sign by it
     * @throws Unavailable if the set cannot be read
     */
    String sign(JsonObject claims);
}
