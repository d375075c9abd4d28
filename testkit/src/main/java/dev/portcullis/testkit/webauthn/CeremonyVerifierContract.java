package dev.portcullis.testkit.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.webauthn.Assertion;
import dev.portcullis.ports.webauthn.Attestation;
import dev.portcullis.ports.webauthn.AttestationConveyance;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.CeremonyRefused.Reason;
import dev.portcullis.ports.webauthn.CeremonyVerifier;
import dev.portcullis.ports.webauthn.RegisteredKey;
import dev.portcullis.ports.webauthn.StoredKey;
import dev.portcullis.ports.webauthn.UserVerification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promises of {@link CeremonyVerifier}, by the numbers of its rules. */
public interface CeremonyVerifierContract extends CeremonyForgeryContract {
    @Test
    default void a_key_is_made_and_used_with_every_algorithm() {
        for (KeyAlgorithm algorithm : algorithms()) {
            var authenticator = authenticator().preferring(algorithm);
            var key = registered(Ceremony.any(), authenticator);
            assertThat(key.publicKey().isEmpty()).as(algorithm.name()).isFalse();
            assertThat(used(Ceremony.any(), authenticator, stored(key)))
                    .as(algorithm.name())
                    .isInstanceOf(Assertion.class);
        }
    }

    @Test
    default void r3_a_related_origin_counts_as_our_own() {
        var elsewhere = VirtualAuthenticator.at(Ceremony.RELATED_ORIGIN);
        var key = registered(Ceremony.any(), elsewhere);
        assertThat(used(Ceremony.any(), elsewhere, stored(key))).isInstanceOf(Assertion.class);
    }

    @Test
    default void r3_an_origin_may_be_configured_with_a_slash_at_its_end() {
        var slashed = Ceremony.any().at(Ceremony.ORIGIN + "/");
        assertThat(made(slashed, authenticator())).isInstanceOf(RegisteredKey.class);
    }

    @Test
    default void r3_another_port_scheme_or_host_below_ours_is_another_origin() {
        for (String origin : List.of(
                "http://login.example.org",
                "https://login.example.org:8443",
                "https://example.org",
                "https://a.login.example.org",
                "https://login.example.org.elsewhere.example")) {
            assertThat(made(Ceremony.any(), VirtualAuthenticator.at(origin)))
                    .as(origin)
                    .isEqualTo(refused(Reason.ORIGIN));
        }
    }

    @Test
    default void r4_a_frame_is_fine_where_its_page_is_expected() {
        var framed = Ceremony.any().inFramesOf("https://elsewhere.example");
        var authenticator = authenticator().lying(Lie.TOP_ORIGIN);
        var key = registered(framed, authenticator);
        assertThat(used(framed, authenticator, stored(key))).isInstanceOf(Assertion.class);
        var others = Ceremony.any().inFramesOf("https://other.example");
        assertThat(used(others, authenticator, stored(key))).isEqualTo(refused(Reason.TOP_ORIGIN));
    }

    @Test
    @DisplayName("[D3] r6 who holds the key is told, and demanded where it is required")
    default void r6_who_holds_the_key_is_told_and_demanded_where_it_is_required() {
        var ceremony = Ceremony.any();
        var authenticator = authenticator().verifyingUser(true);
        var key = registered(ceremony, authenticator);
        assertThat(key.userVerified()).isTrue();
        assertThat(((Assertion) used(ceremony, authenticator, stored(key))).userVerified())
                .isTrue();
        authenticator.verifyingUser(false);
        for (var wanted : List.of(UserVerification.PREFERRED, UserVerification.DISCOURAGED)) {
            assertThat(((Assertion) used(ceremony.asking(wanted), authenticator, stored(key))).userVerified())
                    .isFalse();
        }
        var told = Ceremony.assertion(authenticator.get(ceremony.requestOptions()));
        assertThat(verifier()
                        .verifyAssertion(
                                ceremony.asking(UserVerification.REQUIRED).assertion(), stored(key), told))
                .isEqualTo(refused(Reason.USER));
        var made = Ceremony.attestation(authenticator.create(ceremony.creationOptions()));
        assertThat(verifier()
                        .verifyRegistration(
                                ceremony.asking(UserVerification.REQUIRED).registration(), made))
                .isEqualTo(refused(Reason.USER));
    }

    @Test
    @DisplayName("[D4] r7 copies are told, and whether there may be any never changes")
    default void r7_copies_are_told_and_whether_there_may_be_any_never_changes() {
        var authenticator = authenticator().backup(true, false);
        var key = registered(Ceremony.any(), authenticator);
        assertThat(key.backupEligible()).isTrue();
        assertThat(key.backupState()).isFalse();
        var assertion = (Assertion) used(Ceremony.any(), authenticator.backup(true, true), stored(key));
        assertThat(assertion.backupEligible()).isTrue();
        assertThat(assertion.backupState()).isTrue();
        assertThat(used(Ceremony.any(), authenticator.backup(false, false), stored(key)))
                .isEqualTo(refused(Reason.BACKUP));
        var unknown = new StoredKey(key.credentialId(), key.publicKey(), 0, null, Ceremony.USER);
        assertThat(used(Ceremony.any(), authenticator, unknown)).isInstanceOf(Assertion.class);
    }

    @Test
    default void r8_an_algorithm_that_was_not_asked_for_is_refused() {
        for (KeyAlgorithm algorithm : algorithms()) {
            var others = algorithms().stream()
                    .filter(other -> other != algorithm)
                    .map(KeyAlgorithm::number)
                    .toArray(Integer[]::new);
            var told = Ceremony.attestation(
                    authenticator().preferring(algorithm).create(Ceremony.any().creationOptions()));
            assertThat(verifier()
                            .verifyRegistration(Ceremony.any().allowing(others).registration(), told))
                    .isEqualTo(refused(Reason.ALGORITHM));
        }
    }

    @Test
    default void r10_a_key_that_tells_no_user_is_good() {
        var authenticator = authenticator().withResidentKeys(false);
        var key = stored(registered(Ceremony.any(), authenticator));
        String options = Ceremony.any().requestOptionsFor(key.credentialId());
        var told = Ceremony.assertion(authenticator.get(options));
        assertThat(told.userHandle()).isEmpty();
        assertThat(verifier().verifyAssertion(Ceremony.any().assertion(), key, told))
                .isInstanceOf(Assertion.class);
    }

    @Test
    @DisplayName("[D5] r11 a count that does not go up is told, and refuses nothing")
    default void r11_a_count_that_does_not_go_up_is_told_and_refuses_nothing() {
        var authenticator = authenticator();
        var key = registered(Ceremony.any(), authenticator);
        var clone = authenticator.cloned();
        var first = (Assertion) used(Ceremony.any(), authenticator, stored(key));
        assertThat(first.signCount()).isEqualTo(1);
        assertThat(first.cloneSuspected()).isFalse();
        var seen = new StoredKey(key.credentialId(), key.publicKey(), first.signCount(), false, Ceremony.USER);
        assertThat(((Assertion) used(Ceremony.any(), clone, seen)).cloneSuspected())
                .isTrue();
        assertThat(((Assertion) used(Ceremony.any(), authenticator, seen)).cloneSuspected())
                .isFalse();
        assertThat(((Assertion) used(Ceremony.any(), authenticator.counting(false), seen)).cloneSuspected())
                .isTrue();
    }

    @Test
    default void r11_a_key_that_never_counts_is_not_suspected() {
        var authenticator = authenticator().counting(false).backup(true, true);
        var key = registered(Ceremony.any(), authenticator);
        for (int i = 0; i < 3; i++) {
            assertThat(((Assertion) used(Ceremony.any(), authenticator, stored(key))).cloneSuspected())
                    .isFalse();
        }
    }

    @Test
    default void r12_without_anchors_every_make_is_let_in_and_described() {
        var maker = VirtualMaker.named("Known");
        var make = UUID.fromString("2fc0579f-8113-47ea-b116-bb5a8db9202a");
        assertThat(registered(Ceremony.any(), authenticator()).attestation())
                .isEqualTo(new Attestation("none", Attestation.Kind.NOBODY, false));
        assertThat(registered(Ceremony.any(), authenticator().attestingItself()).attestation())
                .isEqualTo(new Attestation("packed", Attestation.Kind.SELF, false));
        var key = registered(Ceremony.any(), authenticator().ofMake(make).attestedBy(maker));
        assertThat(key.attestation()).isEqualTo(new Attestation("packed", Attestation.Kind.MAKER, false));
        assertThat(key.aaguid()).isEqualTo(make);
    }

    @Test
    @DisplayName("[D5] r12 with anchors only makes that lead to one are let in")
    default void r12_with_anchors_only_makes_that_lead_to_one_are_let_in() {
        var known = VirtualMaker.named("Known");
        var alike = VirtualMaker.named("Known");
        var ceremony =
                Ceremony.any().trusting(new AttestationPolicy(AttestationConveyance.DIRECT, List.of(known.root())));
        assertThat(registered(ceremony, authenticator().attestedBy(known)).attestation())
                .isEqualTo(new Attestation("packed", Attestation.Kind.MAKER, true));
        var strangers = List.of(
                authenticator(),
                authenticator().attestingItself(),
                authenticator().attestedBy(alike));
        assertThat(strangers)
                .allSatisfy(stranger -> assertThat(made(ceremony, stranger)).isEqualTo(refused(Reason.UNTRUSTED)));
    }

    @Test
    default void r13_the_public_key_is_handed_on_byte_for_byte() {
        for (KeyAlgorithm algorithm : algorithms()) {
            var told = Ceremony.attestation(
                    authenticator().preferring(algorithm).create(Ceremony.any().creationOptions()));
            var key =
                    (RegisteredKey) verifier().verifyRegistration(Ceremony.any().registration(), told);
            assertThat(told.attestationObject().hex()).endsWith(key.publicKey().hex());
            assertThat(key.publicKey().hex()).startsWith(algorithm == KeyAlgorithm.ES256 ? "a5" : "a4");
        }
    }
}
