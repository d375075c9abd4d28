package dev.portcullis.ports.secret;

/**
 * Hash secrets that are random enough with a key, so that what is kept opens nothing. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 The same purpose and secret have the same hash.
 *   <li>R2 Another purpose, secret or key has another hash.
 *   <li>R3 The hash is URL-safe, 43 to 128 characters long, and shows nothing of the secret.
 * </ol>
 *
 * <p>Checked by {@code KeyedHashContract}. Source: checklist C5 and I1.
 */
public interface KeyedHash {
    /**
     * @param purpose keeps the hashes of different kinds of secrets apart
     * @return the hash as URL-safe text; the same for the same purpose and secret
     */
    String hash(String purpose, String secret);
}
