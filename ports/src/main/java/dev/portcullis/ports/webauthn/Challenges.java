package dev.portcullis.ports.webauthn;

/** How long a challenge has to be. Source: W3C WebAuthn Level 3, 13.4.3; docs/security.md, D1. */
final class Challenges {
    private static final int FEWEST_BYTES = 16;

    private Challenges() {}

    static void check(ByteString challenge) {
        if (challenge.length() < FEWEST_BYTES) {
            throw new IllegalArgumentException("a challenge has at least " + FEWEST_BYTES + " bytes");
        }
    }
}
