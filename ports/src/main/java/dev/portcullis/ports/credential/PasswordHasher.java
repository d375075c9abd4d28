package dev.portcullis.ports.credential;

/**
 * Turn passwords into hashes and check them. Safe for use by many threads; how many work at once is bounded.
 *
 * <p>Checked by {@code PasswordHasherContract}. Source: docs/contract/passwords.md, "Hashes"; docs/security.md, A2, A8, A10,
 * A11.
 */
public interface PasswordHasher {
    /**
     * Hash a new password with the configured algorithm and a salt of its own.
     *
     * <ol start="3">
     *   <li>R3 The hash matches this password and no other.
     *   <li>R4 Two hashes of one password differ.
     *   <li>R5 All of the password counts, zero bytes included; what the algorithm would leave out is refused.
     * </ol>
     *
     * @throws PasswordTooLong if the algorithm would not take all of it into account
     * @throws HasherBusy if too much work is waiting already
     */
    PasswordHash hash(Password password);

    /**
     * Whether the password is the one that was hashed, whatever algorithm made the hash.
     *
     * <ol>
     *   <li>R1 A hash of an unknown kind, or one whose parameters would cost unreasonably much, matches nothing.
     *   <li>R2 The time it takes does not depend on how much of the password is right.
     *   <li>R8 Hashes of every format that the contract names are checked.
     * </ol>
     *
     * @throws HasherBusy if too much work is waiting already
     */
    boolean matches(Password password, PasswordHash hash);

    /**
     * R6 Spend the time that a check takes on nobody's hash, so that an unknown identifier is not told by a quick answer.
     *
     * @throws HasherBusy if too much work is waiting already
     */
    void verifyDecoy(Password password);

    /** R7 Whether a hash was not made with the configured algorithm and parameters. */
    boolean isOutdated(PasswordHash hash);
}
