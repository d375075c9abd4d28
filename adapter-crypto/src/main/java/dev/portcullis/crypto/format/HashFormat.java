package dev.portcullis.crypto.format;

/** One way of writing the hash of a password down. Safe for use by many threads. */
public interface HashFormat {
    /** Whether a hash is written this way, judged by its beginning. */
    boolean recognises(String hash);

    /**
     * Whether this is the hash of the password.
     *
     * @param password its bytes in UTF-8
     * @throws IllegalArgumentException if the hash is broken, or if checking it would cost more than the limits allow;
     *     always before the costly part
     */
    boolean matches(byte[] password, String hash);
}
