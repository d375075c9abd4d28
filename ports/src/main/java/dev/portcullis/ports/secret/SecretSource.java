package dev.portcullis.ports.secret;

import java.util.UUID;

/**
 * Make what nobody can guess. Every method draws from a cryptographic source. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 The result is as long as asked for.
 *   <li>R2 Every character, or byte, is equally likely at every place.
 *   <li>R3 What was given is not given again.
 *   <li>R4 An id is a UUID of version 4.
 * </ol>
 *
 * <p>Checked by {@code SecretSourceContract}. Source: docs/security.md, I2.
 */
public interface SecretSource {
    /** So many random bytes. */
    byte[] bytes(int count);

    /** So many random letters and digits (62 kinds, each equally likely). */
    String alphanumeric(int count);

    /** So many random decimal digits. */
    String digits(int count);

    /** A random id (UUID version 4). An id is no secret. */
    UUID uuid();
}
