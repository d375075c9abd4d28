package dev.portcullis.domain.session;

import dev.portcullis.ports.secret.SecretSource;

/** Makes the tokens that open sessions. Source: docs/contract/sessions.md; docs/security.md, E1 and E3. */
public final class FreshTokens {
    private static final String PREFIX = "ory_st_";
    private static final int LENGTH = 32;

    private final boolean rotate;
    private final SecretSource secrets;

    /**
     * @param rotate whether a session that goes on after one more proof does so under a new token; in the contract it keeps its
     * own
     */
    public FreshTokens(boolean rotate, SecretSource secrets) {
        this.rotate = rotate;
        this.secrets = secrets;
    }

    String next() {
        return PREFIX + secrets.alphanumeric(LENGTH);
    }

    /** The token of a session that goes on. */
    String after(String token) {
        return rotate ? next() : token;
    }
}
