package dev.portcullis.ports.webauthn;

import java.util.List;

/**
 * What was asked of a browser that made a key.
 *
 * @param challenge as given, used once
 * @param algorithms COSE numbers of what keys may sign with, the most wanted first: {@code -7} is ES256
 */
public record RegistrationOptions(
        RelyingParty relyingParty,
        ByteString challenge,
        List<Integer> algorithms,
        UserVerification userVerification,
        AttestationPolicy attestation) {
    /** ES256, ES384, ES512, RS256, RS384, RS512, PS256, PS384, PS512, EdDSA, in the order of the contract. */
    public static final List<Integer> ALGORITHMS = List.of(-7, -35, -36, -257, -258, -259, -37, -38, -39, -8);

    public RegistrationOptions {
        algorithms = List.copyOf(algorithms);
        Challenges.check(challenge);
    }
}
