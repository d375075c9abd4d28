package dev.portcullis.crypto.format;

/** Makes hashes of new passwords in one format with fixed parameters. Safe for use by many threads. */
public interface NewHashes {
    /**
     * @param password its bytes in UTF-8
     * @throws dev.portcullis.ports.credential.PasswordTooLong if the format would leave some of them out
     */
    String hash(byte[] password);

    /** A hash with the same parameters that belongs to no password: random bytes, made without work. */
    String ofNobody();

    /** Whether a hash was not made in this format with these parameters. */
    boolean isOutdated(String hash);
}
