package dev.portcullis.ports.credential;

import java.util.Optional;

/**
 * Mix a key into passwords before they are hashed, so that whoever has the hashes and not the key can try no password on them.
 * The keys are kept apart from the stores: in the configuration of a server, in a key service, in a hardware module. Keys rotate:
 * new hashes are made under the current one, and those of older ones are checked for as long as these are there. Safe for use by
 * many threads.
 *
 * <ol>
 *   <li>R1 The same key and password make the same, however often, and after a restart.
 *   <li>R2 Another key or another password makes something else; all of the password counts.
 *   <li>R3 What is made has 43 to 72 characters, letters and digits and {@code -} and {@code _}, so that every algorithm takes all
 *       of it; it shows nothing of the password.
 *   <li>R4 The name of a key has 1 to 32 characters of the same kind, stays the same for as long as the key does, and shows nothing
 *       of it; other keys have other names.
 *   <li>R5 The current key and the older ones are found by their names; of others nothing is made.
 *   <li>R6 No text shows a key.
 * </ol>
 *
 * <p>Every method throws {@link dev.portcullis.ports.failure.Unavailable} where the key cannot be reached now; then no password is
 * checked and none is set.
 *
 * <p>Checked by {@code PasswordPepperContract}. Source: docs/contract/passwords.md, "A key beside the hashes"; docs/security.md, A9
 * and I1.
 */
public interface PasswordPepper {
    /** The name of the key for new hashes. */
    String currentKey();

    /**
     * What is hashed in place of the password.
     *
     * @param key its name, as it is kept beside the hash
     * @return empty if there is no such key, or no longer
     */
    Optional<Password> mix(String key, Password password);
}
