package dev.portcullis.testkit.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.webauthn.Assertion;
import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.Attestation;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import dev.portcullis.ports.webauthn.CeremonyRefused.Reason;
import dev.portcullis.ports.webauthn.CeremonyVerifier;
import dev.portcullis.ports.webauthn.RegisteredKey;
import dev.portcullis.ports.webauthn.StoredKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promises of {@link CeremonyVerifier} about what is told falsely, changed on its way, or no answer at all. */
public interface CeremonyForgeryContract extends CeremoniesUnderTest {
    @Test
    @DisplayName("[D2] r1 to r10: a registration that tells one thing falsely is refused for it")
    default void a_registration_that_tells_one_thing_falsely_is_refused_for_it() {
        for (Lie lie : EnumSet.complementOf(EnumSet.of(Lie.USER_HANDLE))) {
            var liar = authenticator().attestingItself().lying(lie);
            assertThat(made(Ceremony.any(), liar)).as(lie.name()).isEqualTo(refused(reason(lie)));
        }
    }

    @Test
    @DisplayName("[D2] r1 to r10: an assertion that tells one thing falsely is refused for it")
    default void an_assertion_that_tells_one_thing_falsely_is_refused_for_it() {
        var authenticator = authenticator();
        var key = stored(registered(Ceremony.any(), authenticator));
        for (Lie lie : Lie.values()) {
            assertThat(used(Ceremony.any(), authenticator.lying(lie), key))
                    .as(lie.name())
                    .isEqualTo(refused(reason(lie)));
        }
    }

    @Test
    default void r1_an_assertion_is_no_registration() {
        var authenticator = authenticator();
        var key = registered(Ceremony.any(), authenticator);
        var assertion = Ceremony.assertion(authenticator.get(Ceremony.any().requestOptions()));
        var attestation =
                Ceremony.attestation(authenticator.create(Ceremony.any().creationOptions()));
        var mixed = new AttestationResponse(
                attestation.credentialId(), assertion.clientData(), attestation.attestationObject(), List.of());
        assertThat(verifier().verifyRegistration(Ceremony.any().registration(), mixed))
                .isEqualTo(refused(Reason.TYPE));
        var other = new AssertionResponse(
                key.credentialId(),
                attestation.clientData(),
                assertion.authenticatorData(),
                assertion.signature(),
                Optional.empty());
        assertThat(verifier().verifyAssertion(Ceremony.any().assertion(), stored(key), other))
                .isEqualTo(refused(Reason.TYPE));
    }

    @Test
    @DisplayName("[D1] r2 an assertion for another challenge is refused")
    default void r2_an_assertion_for_another_challenge_is_refused() {
        var authenticator = authenticator();
        var key = stored(registered(Ceremony.any(), authenticator));
        var other = Ceremony.any().challenging("another one, just as long as it.");
        var told = Ceremony.assertion(authenticator.get(Ceremony.any().requestOptions()));
        assertThat(verifier().verifyAssertion(other.assertion(), key, told)).isEqualTo(refused(Reason.CHALLENGE));
    }

    @Test
    @DisplayName("[D2] r9 every turned bit of a recorded registration is refused")
    default void r9_every_turned_bit_of_a_recorded_registration_is_refused() {
        var told = Ceremony.attestation(
                authenticator().attestingItself().create(Ceremony.any().creationOptions()));
        assertThat(verifier().verifyRegistration(Ceremony.any().registration(), told))
                .isInstanceOf(RegisteredKey.class);
        var mutants = Mutants.of(told);
        assertThat(mutants).hasSizeGreaterThan(200);
        mutants.values()
                .removeIf(mutant -> verifier().verifyRegistration(Ceremony.any().registration(), mutant)
                        instanceof CeremonyRefused);
        assertThat(mutants).isEmpty();
    }

    @Test
    @DisplayName("[D2] r9 every turned bit of a recorded assertion is refused")
    default void r9_every_turned_bit_of_a_recorded_assertion_is_refused() {
        var authenticator = authenticator();
        var key = stored(registered(Ceremony.any(), authenticator));
        var told = Ceremony.assertion(authenticator.get(Ceremony.any().requestOptions()));
        assertThat(verifier().verifyAssertion(Ceremony.any().assertion(), key, told))
                .isInstanceOf(Assertion.class);
        var mutants = Mutants.of(told);
        assertThat(mutants).hasSizeGreaterThan(200);
        mutants.values()
                .removeIf(mutant ->
                        verifier().verifyAssertion(Ceremony.any().assertion(), key, mutant) instanceof CeremonyRefused);
        assertThat(mutants).isEmpty();
    }

    @Test
    @DisplayName("[D2] what a browser posted is good, and no bit of it can be turned")
    default void what_a_browser_posted_is_good_and_no_bit_of_it_can_be_turned() {
        var asked = Recorded.asked();
        var made = verifier().verifyRegistration(asked.registration(), Ceremony.attestation(Recorded.MADE));
        var key = ((RegisteredKey) made).stored(Recorded.USER);
        assertThat(((RegisteredKey) made).attestation())
                .isEqualTo(new Attestation("packed", Attestation.Kind.MAKER, false));
        var used = Ceremony.assertion(Recorded.USED);
        assertThat(verifier().verifyAssertion(asked.assertion(), key, used))
                .isEqualTo(new Assertion(true, 2, false, false, false));
        var mutants = Mutants.of(used);
        mutants.values()
                .removeIf(mutant ->
                        verifier().verifyAssertion(asked.assertion(), key, mutant) instanceof CeremonyRefused);
        assertThat(mutants).isEmpty();
    }

    @Test
    default void r14_what_is_no_answer_is_refused() {
        var authenticator = authenticator();
        var key = stored(registered(Ceremony.any(), authenticator));
        var made = Ceremony.attestation(authenticator.create(Ceremony.any().creationOptions()));
        var told = Ceremony.assertion(authenticator.get(Ceremony.any().requestOptions()));
        Garbage.all().forEach((name, garbage) -> {
            var object = new AttestationResponse(made.credentialId(), made.clientData(), garbage, List.of());
            var client = new AttestationResponse(made.credentialId(), garbage, made.attestationObject(), List.of());
            var data = new AssertionResponse(
                    told.credentialId(), told.clientData(), garbage, told.signature(), Optional.empty());
            var broken = new StoredKey(key.credentialId(), garbage, 0, false, Ceremony.USER);
            assertThat(List.of(
                            verifier().verifyRegistration(Ceremony.any().registration(), object),
                            verifier().verifyRegistration(Ceremony.any().registration(), client),
                            verifier().verifyAssertion(Ceremony.any().assertion(), key, data),
                            verifier().verifyAssertion(Ceremony.any().assertion(), broken, told)))
                    .as(name)
                    .allMatch(CeremonyRefused.class::isInstance);
        });
    }

    private static Reason reason(Lie lie) {
        return switch (lie) {
            case TYPE -> Reason.TYPE;
            case CHALLENGE -> Reason.CHALLENGE;
            case ORIGIN -> Reason.ORIGIN;
            case TOP_ORIGIN, CROSS_ORIGIN -> Reason.TOP_ORIGIN;
            case RP_ID -> Reason.RP_ID;
            case NOBODY_THERE -> Reason.USER;
            case BACKUP_STATE -> Reason.BACKUP;
            case SIGNATURE -> Reason.SIGNATURE;
            case CREDENTIAL_ID -> Reason.CREDENTIAL;
            case USER_HANDLE -> Reason.USER_HANDLE;
        };
    }
}
