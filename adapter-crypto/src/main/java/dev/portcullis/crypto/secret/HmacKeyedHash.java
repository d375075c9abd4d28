package dev.portcullis.crypto.secret;

import dev.portcullis.ports.secret.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** HMAC-SHA256, 43 characters of URL-safe base64. */
public final class HmacKeyedHash implements KeyedHash {
    private final List<Hmac> keys;

    /**
     * @param secrets 16 bytes or more each; the first makes hashes, all find what was hashed
     * @throws IllegalArgumentException if there is none, or one is shorter
     */
    public HmacKeyedHash(List<String> secrets) {
        keys = Secrets.keys("portcullis keyed hash 1", secrets);
    }

    @Override
    public String hash(String purpose, String secret) {
        return hash(keys.getFirst(), purpose, secret);
    }

    @Override
    public List<String> hashes(String purpose, String secret) {
        return keys.stream().map(key -> hash(key, purpose, secret)).toList();
    }

    private static String hash(Hmac key, String purpose, String secret) {
        byte[] code = key.of(purpose.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }
}
