package dev.portcullis.ports.secret;

import java.util.List;

/**
 * Hash secrets that are random enough with a key, so that what is kept opens nothing. Keys rotate: the first makes the hashes
 * that are kept, every one finds what was kept. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 The same purpose and secret have the same hash.
 *   <li>R2 Another purpose, secret or key has another hash.
 *   <li>R3 The hash is URL-safe, 43 to 128 characters long, and shows nothing of the secret.
 *   <li>R4 {@link #hashes} are those under every key, the first key's first; which keys stand behind it changes none of them.
 * </ol>
 *
 * <p>Checked by {@code KeyedHashContract}. Source: docs/security.md, C5 and I1.
 */
public interface KeyedHash {
    /**
     * @param purpose keeps the hashes of different kinds of secrets apart
     * @return the hash as URL-safe text; the same for the same purpose and secret
     */
    String hash(String purpose, String secret);

    /**
     * Under which hashes this secret may be kept: that of {@link #hash} first, then those that older keys made.
     *
     * @return at least one; one only unless keys are being rotated
     */
    default List<String> hashes(String purpose, String secret) {
        return List.of(hash(purpose, secret));
    }
}
