package dev.portcullis.ports.webauthn;

/**
 * Proof that somebody has a key.
 *
 * @param signCount what the key has counted; keep it if it is higher than the one that is stored
 * @param cloneSuspected whether the count did not go up though one of the two is not zero: another copy of the key may be
 *     in use. Keys that are synchronised count nothing and are never suspected
 * @param backupEligible whether the key may be copied to other devices; to be kept where it was not known
 */
public record Assertion(
        boolean userVerified, long signCount, boolean cloneSuspected, boolean backupEligible, boolean backupState)
        implements AssertionResult {}
