package dev.portcullis.ports.token;

import java.security.PublicKey;

/**
 * Tell who signed a token. What it says, for whom it is and whether it is over is for the caller to check, and so is by which
 * algorithms tokens may be signed at all. Safe for use by many threads. Source: RFC 7515, section 5.2.
 */
@FunctionalInterface
public interface TokenSignatures {
    /**
     * Whether the holder of this key signed this token, in its compact form. A token that cannot be read, that needs a header
     * understood ({@code crit}), or whose algorithm does not fit the key was signed by nobody.
     */
    boolean signedBy(String token, PublicKey key);
}
