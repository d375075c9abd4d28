package dev.portcullis.crypto.secret;

import dev.portcullis.ports.secret.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * HMAC-SHA256, 43 characters of URL-safe base64. There is one key, for a hash is looked up by its value: with another key
 * nothing that was kept is found again.
 */
public final class HmacKeyedHash implements KeyedHash {
    private final Hmac hmac;

    /**
     * @param secret 16 bytes or more
     * @throws IllegalArgumentException if it is shorter
     */
    public HmacKeyedHash(String secret) {
        hmac = Secrets.key("portcullis keyed hash 1", secret);
    }

    @Override
    public String hash(String purpose, String secret) {
        byte[] code = hmac.of(purpose.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }
}
