package dev.portcullis.ports.secret;

import java.util.Optional;

/**
 * Seal texts so that only we can read them and nobody can change them unseen (authenticated encryption, a fresh nonce each
 * time, keys that rotate: the first seals, all open). Safe for use by many threads.
 *
 * <p>Source: checklist I1.
 */
public interface SecretBox {
    /** @param purpose what the text is for; it opens for the same purpose only @return URL-safe text */
    String seal(String purpose, String plain);

    /** The text, or nothing when this is none of ours, was changed, or was sealed for another purpose. */
    Optional<String> open(String purpose, String sealed);
}
