package dev.portcullis.ports.credential;

/**
 * Know the passwords that are guessed first, without asking anybody. Safe for use by many threads. Source: docs/security.md,
 * A4; NIST SP 800-63B, 3.1.1.2 (a blocklist of common values, compared with the whole password).
 *
 * <ol>
 *   <li>R1 A listed password is common, however its letters are composed, in capitals or not.
 *   <li>R2 The whole password is compared: one that contains a listed one is not common for that.
 *   <li>R3 A listed one typed over and over is common, and so are up to four characters over and over: once and a
 *       half at least.
 *   <li>R4 Characters that follow each other, up or down by one, are common.
 *   <li>R5 Any text gets an answer, in time that grows with its length and no faster.
 * </ol>
 *
 * <p>Checked by {@code CommonPasswordsContract}.
 */
public interface CommonPasswords {
    /** Whether guessers try it early. */
    boolean contains(Password password);
}
