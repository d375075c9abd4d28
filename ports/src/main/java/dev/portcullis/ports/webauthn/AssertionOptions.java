package dev.portcullis.ports.webauthn;

/**
 * What was asked of a browser whose person proves to have a key.
 *
 * @param challenge as given, used once
 */
public record AssertionOptions(RelyingParty relyingParty, ByteString challenge, UserVerification userVerification) {
    public AssertionOptions {
        Challenges.check(challenge);
    }
}
