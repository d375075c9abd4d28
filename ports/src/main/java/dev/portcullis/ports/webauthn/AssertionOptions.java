package dev.portcullis.ports.webauthn;

/**
 * What a browser was asked for, so that its person proves that they have a key.
 *
 * @param challenge as given, used once
 */
public record AssertionOptions(RelyingParty relyingParty, ByteString challenge, UserVerification userVerification) {
    public AssertionOptions {
        Challenges.check(challenge);
    }
}
