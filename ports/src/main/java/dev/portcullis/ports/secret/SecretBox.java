package dev.portcullis.ports.secret;

import java.util.Optional;

/**
 * Seal texts so that only we can read them and nobody can change them unseen (authenticated encryption, a fresh nonce each
 * time, keys that rotate: the first seals, all open). Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 What was sealed opens.
 *   <li>R2 It opens for its purpose only.
 *   <li>R3 What was changed, cut off, continued or never sealed by us does not open.
 *   <li>R4 The same text is sealed differently each time.
 *   <li>R5 The first secret seals, all open; {@link #unseal} tells which of the two it was.
 *   <li>R6 A sealed text is URL-safe: letters, digits, {@code -} and {@code _}.
 *   <li>R7 Texts have at most 64 KiB of UTF-8; what is too long to be a sealed one costs no work.
 * </ol>
 *
 * <p>Checked by {@code SecretBoxContract}. Source: docs/security.md, I1.
 */
public interface SecretBox {
    /**
     * @param purpose what the text is for
     * @return URL-safe text
     * @throws IllegalArgumentException if the text is too long
     */
    String seal(String purpose, String plain);

    /** The text, or nothing when this is none of ours, was changed, or was sealed for another purpose. */
    Optional<String> open(String purpose, String sealed);

    /** As {@link #open}, and whether the text is better sealed anew. */
    default Optional<Unsealed> unseal(String purpose, String sealed) {
        return open(purpose, sealed).map(text -> new Unsealed(text, true));
    }

    /**
     * What a sealed text held.
     *
     * @param current whether the first secret sealed it; another one may be taken away some day, and then it opens no more
     */
    record Unsealed(String text, boolean current) {
        /** Shows no text. */
        @Override
        public String toString() {
            return "Unsealed[current=" + current + "]";
        }
    }
}
