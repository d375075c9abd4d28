package dev.portcullis.testkit.webauthn;

import dev.portcullis.ports.webauthn.AssertionResult;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import dev.portcullis.ports.webauthn.CeremonyRefused.Reason;
import dev.portcullis.ports.webauthn.CeremonyVerifier;
import dev.portcullis.ports.webauthn.RegisteredKey;
import dev.portcullis.ports.webauthn.RegistrationResult;
import dev.portcullis.ports.webauthn.StoredKey;
import java.util.EnumSet;
import java.util.Set;

/** What suites for {@link CeremonyVerifier} need: keys that are made and used, and what became of it. */
public interface CeremoniesUnderTest {
    CeremonyVerifier verifier();

    /** The algorithms that it knows. */
    default Set<KeyAlgorithm> algorithms() {
        return EnumSet.allOf(KeyAlgorithm.class);
    }

    default VirtualAuthenticator authenticator() {
        return VirtualAuthenticator.at(Ceremony.ORIGIN);
    }

    default StoredKey stored(RegisteredKey key) {
        return key.stored(Ceremony.USER);
    }

    default CeremonyRefused refused(Reason reason) {
        return new CeremonyRefused(reason);
    }

    default RegistrationResult made(Ceremony ceremony, VirtualAuthenticator authenticator) {
        return verifier()
                .verifyRegistration(
                        ceremony.registration(),
                        Ceremony.attestation(authenticator.create(ceremony.creationOptions())));
    }

    default RegisteredKey registered(Ceremony ceremony, VirtualAuthenticator authenticator) {
        return (RegisteredKey) made(ceremony, authenticator);
    }

    default AssertionResult used(Ceremony ceremony, VirtualAuthenticator authenticator, StoredKey key) {
        return verifier()
                .verifyAssertion(
                        ceremony.assertion(), key, Ceremony.assertion(authenticator.get(ceremony.requestOptions())));
    }
}
