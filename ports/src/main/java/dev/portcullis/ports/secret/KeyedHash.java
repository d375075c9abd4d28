package dev.portcullis.ports.secret;

/**
 * Hash secrets that are random enough with a key, so that what is kept opens nothing. Safe for use by many threads.
 *
 * <p>Source: checklist C5 and I1.
 */
public interface KeyedHash {
    /**
     * @param purpose keeps the hashes of different kinds of secrets apart
     * @return the hash as URL-safe text; the same for the same purpose and secret
     */
    String hash(String purpose, String secret);
}
