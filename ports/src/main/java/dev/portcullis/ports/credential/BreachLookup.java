package dev.portcullis.ports.credential;

/**
 * Tell how often a password is known from data breaches, without giving it away.
 *
 * <p>Source: docs/contract/passwords.md, "Breaches" (k-anonymity: only the first five hexadecimal digits of the SHA-1 leave).
 */
public interface BreachLookup {
    /**
     * @return how often it was seen; 0 when never
     * @throws dev.portcullis.ports.failure.Unavailable if nobody can tell now; the caller decides what that means
     */
    long timesSeen(Password password);
}
