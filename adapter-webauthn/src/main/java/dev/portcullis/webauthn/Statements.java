package dev.portcullis.webauthn;

import com.webauthn4j.anchor.TrustAnchorRepository;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.statement.AttestationStatement;
import com.webauthn4j.data.attestation.statement.CertificateBaseAttestationStatement;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.verifier.attestation.statement.AttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.androidkey.AndroidKeyAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.apple.AppleAnonymousAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.tpm.TPMAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.u2f.FIDOU2FAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.DefaultCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.NullCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.SelfAttestationTrustworthinessVerifier;
import dev.portcullis.ports.webauthn.Attestation;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import java.security.cert.TrustAnchor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What authenticators tell about their make, and what the policy makes of it. */
final class Statements {
    private Statements() {}

    /** Every format that is still made; the one of SafetyNet ended in 2025. */
    static List<AttestationStatementVerifier> verifiers() {
        return List.of(
                new NoneAttestationStatementVerifier(),
                new PackedAttestationStatementVerifier(),
                new FIDOU2FAttestationStatementVerifier(),
                new TPMAttestationStatementVerifier(),
                new AndroidKeyAttestationStatementVerifier(),
                new AppleAnonymousAttestationStatementVerifier());
    }

    static CertPathTrustworthinessVerifier chains(AttestationPolicy policy) {
        return policy.isTrustRequired()
                ? new DefaultCertPathTrustworthinessVerifier(new Anchors(anchors(policy)))
                : new NullCertPathTrustworthinessVerifier();
    }

    static SelfAttestationTrustworthinessVerifier selfMade(AttestationPolicy policy) {
        return new DefaultSelfAttestationTrustworthinessVerifier(!policy.isTrustRequired());
    }

    static Attestation describe(AttestationStatement statement, AttestationPolicy policy) {
        var kind = kind(statement);
        return new Attestation(statement.getFormat(), kind, policy.isTrustRequired() && kind == Attestation.Kind.MAKER);
    }

    private static Attestation.Kind kind(AttestationStatement statement) {
        if (statement instanceof NoneAttestationStatement) {
            return Attestation.Kind.NOBODY;
        }
        boolean certified = statement instanceof CertificateBaseAttestationStatement chained
                && chained.getX5c() != null
                && !chained.getX5c().isEmpty();
        return certified ? Attestation.Kind.MAKER : Attestation.Kind.SELF;
    }

    private static Set<TrustAnchor> anchors(AttestationPolicy policy) {
        return policy.trustAnchors().stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toSet());
    }

    /** The same anchors for every make. */
    private record Anchors(Set<TrustAnchor> anchors) implements TrustAnchorRepository {
        @Override
        public Set<TrustAnchor> find(AAGUID make) {
            return anchors;
        }

        @Override
        public Set<TrustAnchor> find(byte[] certificateKeyIdentifier) {
            return anchors;
        }
    }
}
