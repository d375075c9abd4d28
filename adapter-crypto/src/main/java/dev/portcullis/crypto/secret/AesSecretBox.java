package dev.portcullis.crypto.secret;

import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * AES-256-GCM. Every text has a key of its own, derived from the secret, the purpose and 16 random bytes, so that neither
 * nonces nor keys wear out however many texts are sealed.
 *
 * <p>A sealed text is URL-safe base64 without padding of: version (1 byte, now 1), salt (16), nonce (12), the encrypted
 * text, its tag (16).
 */
public final class AesSecretBox implements SecretBox {
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int OVERHEAD = 1 + SALT + AesGcm.NONCE + AesGcm.TAG;
    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_SEALED = Math.ceilDiv((LONGEST + OVERHEAD) * 4, 3);

    private final List<Hmac> keys;
    private final SecretSource random;

    /**
     * @param secrets 16 bytes or more each; the first seals, all open
     * @throws IllegalArgumentException if there is none, or one is shorter
     */
    public AesSecretBox(List<String> secrets, SecretSource random) {
        keys = Secrets.keys("portcullis secret box 1", secrets);
        this.random = random;
    }

    /** @throws IllegalArgumentException if the text has more than 64 KiB of UTF-8 */
    @Override
    public String seal(String purpose, String plain) {
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST) {
            throw new IllegalArgumentException("a text of " + text.length + " bytes is too long to be sealed");
        }
        byte[] fresh = random.bytes(SALT + AesGcm.NONCE);
        var sealed = ByteBuffer.allocate(text.length + OVERHEAD).put(VERSION).put(fresh);
        cipher(keys.getFirst(), purpose, sealed.array()).encrypt(text, sealed);
        return text(sealed.array());
    }

    @Override
    public Optional<String> open(String purpose, String sealed) {
        return unseal(purpose, sealed).map(Unsealed::text);
    }

    @Override
    public Optional<Unsealed> unseal(String purpose, String sealed) {
        return bytes(sealed)
                .flatMap(bytes -> keys.stream()
                        .flatMap(key -> unseal(key, purpose, bytes).stream())
                        .findFirst());
    }

    private Optional<Unsealed> unseal(Hmac key, String purpose, byte[] sealed) {
        return cipher(key, purpose, sealed)
                .decrypt(sealed, 1 + SALT + AesGcm.NONCE)
                .map(text -> new Unsealed(new String(text, StandardCharsets.UTF_8), key == keys.getFirst()));
    }

    private static AesGcm cipher(Hmac secret, String purpose, byte[] sealed) {
        byte[] salt = Arrays.copyOfRange(sealed, 1, 1 + SALT);
        byte[] key = secret.of(purpose.getBytes(StandardCharsets.UTF_8), salt);
        return new AesGcm(key, sealed, 1 + SALT, VERSION);
    }

    // The last character holds bits that the decoder ignores: only the one way of writing them is ours.
    private static Optional<byte[]> bytes(String sealed) {
        if (sealed.length() > LONGEST_SEALED) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            boolean ours = bytes.length >= OVERHEAD
                    && bytes[0] == VERSION
                    && text(bytes).equals(sealed);
            return ours ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
