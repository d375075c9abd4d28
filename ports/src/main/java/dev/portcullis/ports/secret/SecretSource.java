package dev.portcullis.ports.secret;

import java.util.UUID;

/** Make what nobody can guess. Every method draws from a cryptographic source. Safe for use by many threads. */
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
