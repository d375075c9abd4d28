package dev.portcullis.webauthn;

import dev.portcullis.ports.webauthn.CeremonyVerifier;
import dev.portcullis.testkit.webauthn.CeremonyVerifierContract;

class WebAuthn4jVerifierTest implements CeremonyVerifierContract {
    private final CeremonyVerifier verifier = new WebAuthn4jVerifier();

    @Override
    public CeremonyVerifier verifier() {
        return verifier;
    }
}
