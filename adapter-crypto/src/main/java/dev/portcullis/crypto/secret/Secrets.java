package dev.portcullis.crypto.secret;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes keys of the texts that owners configure as secrets. */
final class Secrets {
    private static final int SHORTEST = 16;

    private Secrets() {}

    /**
     * The keys of these secrets, in their order; a secret that is named twice counts once.
     *
     * @throws IllegalArgumentException if there is none, or one is shorter than 16 bytes
     */
    static List<Hmac> keys(String use, List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("at least one secret is needed");
        }
        return secrets.stream().distinct().map(secret -> key(use, secret)).toList();
    }

    /**
     * The extracting half of HKDF (RFC 5869): an even key from an uneven text.
     *
     * @throws IllegalArgumentException if the secret is shorter than 16 bytes
     */
    private static Hmac key(String use, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("a secret has " + bytes.length + " bytes; it needs " + SHORTEST);
        }
        return new Hmac(new Hmac(use.getBytes(StandardCharsets.UTF_8)).of(bytes));
    }
}
