package dev.portcullis.ports.webauthn;

/**
 * Check what authenticators say: that a new key is what it claims to be, and that somebody has a key. Nothing is kept and
 * nothing is looked up. Safe for use by many threads. Refusals are values: no input makes it throw.
 *
 * <ol>
 *   <li>R1 The answer is to this question: {@code type} is {@code webauthn.create} or {@code webauthn.get}. (7.1 step 7,
 *       7.2 step 11)
 *   <li>R2 The challenge is the one that was given. (7.1 step 8, 7.2 step 12)
 *   <li>R3 The origin is one of the relying party's. (7.1 step 9, 7.2 step 13)
 *   <li>R4 In a frame of another origin it happens only where that origin is expected. (Level 3, 13.4.9)
 *   <li>R5 The authenticator answered for this relying party. (7.1 step 13, 7.2 step 15)
 *   <li>R6 Somebody was there, and was asked who it is where that is required; where it is not, that is only told. (7.1
 *       steps 14 and 15, 7.2 steps 16 and 17)
 *   <li>R7 Only a key that may be copied is told to have been; whether a key may be never changes. (Level 3, 6.1.3)
 *   <li>R8 The key's algorithm is one of those asked for. (7.1 step 16)
 *   <li>R9 The signature is the key's, over exactly these bytes. (7.1 step 19, 7.2 steps 19 and 20)
 *   <li>R10 The key is the one that is named; the user handle, where told, is its account's. (7.2 steps 5 to 7)
 *   <li>R11 A count that does not go up is told, and refuses nothing. (7.2 step 21)
 *   <li>R12 Where the policy has trust anchors, the make's certificates lead to one of them; without, every statement that
 *       is well signed is let in, none included. (7.1 steps 18 to 21)
 *   <li>R13 The public key is handed on byte for byte. (7.1 step 23)
 *   <li>R14 What is no answer of an authenticator is refused, however long or deeply nested.
 * </ol>
 *
 * <p>Checked by {@code CeremonyVerifierContract}. Source: W3C Web Authentication, sections 7.1 and 7.2 with the steps of
 * Level 2 (Recommendation of 2021-04-08); docs/security.md, D2, D4, D5.
 */
public interface CeremonyVerifier {
    /** Check a new key. Whether its id is taken is for the caller to find out (7.1 step 22). */
    RegistrationResult verifyRegistration(RegistrationOptions options, AttestationResponse response);

    /** Check the use of a key that is known. */
    AssertionResult verifyAssertion(AssertionOptions options, StoredKey key, AssertionResponse response);
}
