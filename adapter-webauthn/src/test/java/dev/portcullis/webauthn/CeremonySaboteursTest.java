package dev.portcullis.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.webauthn.Assertion;
import dev.portcullis.ports.webauthn.AssertionOptions;
import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.AssertionResult;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import dev.portcullis.ports.webauthn.CeremonyRefused.Reason;
import dev.portcullis.ports.webauthn.CeremonyVerifier;
import dev.portcullis.ports.webauthn.RegisteredKey;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import dev.portcullis.ports.webauthn.RegistrationResult;
import dev.portcullis.ports.webauthn.StoredKey;
import dev.portcullis.testkit.fixture.BrokenRules;
import dev.portcullis.testkit.webauthn.CeremonyVerifierContract;
import dev.portcullis.testkit.webauthn.KeyAlgorithm;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract's suite notices what breaks a rule. */
class CeremonySaboteursTest {
    private static final CeremonyVerifier HONEST = new WebAuthn4jVerifier();

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"ALGORITHM", "ATTESTATION", "UNTRUSTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void assertions_that_are_let_in_though_something_is_wrong_are_found_out(Reason overlooked) {
        var careless = new Careless() {
            @Override
            public AssertionResult verifyAssertion(
                    AssertionOptions options, StoredKey key, AssertionResponse response) {
                var result = super.verifyAssertion(options, key, response);
                return result.equals(new CeremonyRefused(overlooked))
                        ? new Assertion(false, 1, false, false, false)
                        : result;
            }
        };
        assertThat(BrokenRules.of(suite(careless))).isNotEmpty();
    }

    @Test
    void a_clone_that_is_not_told_is_found_out() {
        var trusting = new Careless() {
            @Override
            public AssertionResult verifyAssertion(
                    AssertionOptions options, StoredKey key, AssertionResponse response) {
                var result = super.verifyAssertion(options, key, response);
                return result instanceof Assertion a
                        ? new Assertion(a.userVerified(), a.signCount(), false, a.backupEligible(), a.backupState())
                        : result;
            }
        };
        assertThat(BrokenRules.of(suite(trusting)))
                .containsExactly("r11_a_count_that_does_not_go_up_is_told_and_refuses_nothing");
    }

    @Test
    void a_public_key_that_is_written_anew_is_found_out() {
        var tidy = new Careless() {
            @Override
            public RegistrationResult verifyRegistration(RegistrationOptions options, AttestationResponse response) {
                var result = super.verifyRegistration(options, response);
                return result instanceof RegisteredKey key ? withLongerKey(key) : result;
            }
        };
        assertThat(BrokenRules.of(suite(tidy))).contains("r13_the_public_key_is_handed_on_byte_for_byte");
    }

    private static RegisteredKey withLongerKey(RegisteredKey key) {
        byte[] longer = Arrays.copyOf(key.publicKey().toBytes(), key.publicKey().length() + 1);
        return new RegisteredKey(
                key.credentialId(),
                ByteString.of(longer),
                key.signCount(),
                key.aaguid(),
                key.transports(),
                key.userVerified(),
                key.backupEligible(),
                key.backupState(),
                key.attestation());
    }

    // Without RSA, whose keys take long to make.
    private static CeremonyVerifierContract suite(CeremonyVerifier verifier) {
        return new CeremonyVerifierContract() {
            @Override
            public CeremonyVerifier verifier() {
                return verifier;
            }

            @Override
            public Set<KeyAlgorithm> algorithms() {
                return EnumSet.of(KeyAlgorithm.ES256, KeyAlgorithm.EDDSA);
            }
        };
    }

    /** Does everything right, until told otherwise. */
    private static class Careless implements CeremonyVerifier {
        @Override
        public RegistrationResult verifyRegistration(RegistrationOptions options, AttestationResponse response) {
            return HONEST.verifyRegistration(options, response);
        }

        @Override
        public AssertionResult verifyAssertion(AssertionOptions options, StoredKey key, AssertionResponse response) {
            return HONEST.verifyAssertion(options, key, response);
        }
    }
}
