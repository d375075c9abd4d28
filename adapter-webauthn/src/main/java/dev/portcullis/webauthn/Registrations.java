package dev.portcullis.webauthn;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnRegistrationManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.verifier.attestation.statement.AttestationStatementVerifier;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import dev.portcullis.ports.webauthn.CeremonyRefused.Reason;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import dev.portcullis.ports.webauthn.RegistrationResult;
import java.util.List;

/** Registration ceremonies. Throws what the library throws. */
final class Registrations {
    private final ObjectConverter converter;
    private final NewKey keys;
    private final List<AttestationStatementVerifier> statements = Statements.verifiers();

    Registrations(ObjectConverter converter) {
        this.converter = converter;
        keys = new NewKey(converter);
    }

    RegistrationResult verify(RegistrationOptions options, AttestationResponse response) {
        if (!CborShape.isOneObject(response.attestationObject().toBytes())) {
            return new CeremonyRefused(Reason.UNPARSABLE);
        }
        var manager = manager(options.attestation());
        var data = manager.parse(new RegistrationRequest(
                response.attestationObject().toBytes(), response.clientData().toBytes()));
        var site = new Site(options.relyingParty());
        if (!site.expectsFrameOf(requireNonNull(data.getCollectedClientData()))) {
            return new CeremonyRefused(Reason.TOP_ORIGIN);
        }
        manager.verify(data, parameters(options, site));
        return result(data, response, options.attestation());
    }

    private WebAuthnRegistrationManager manager(AttestationPolicy policy) {
        return new WebAuthnRegistrationManager(
                statements, Statements.chains(policy), Statements.selfMade(policy), converter);
    }

    private static RegistrationParameters parameters(RegistrationOptions options, Site site) {
        var algorithms = options.algorithms().stream()
                .map(COSEAlgorithmIdentifier::create)
                .map(number -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, number))
                .toList();
        return new RegistrationParameters(
                site.asking(options.challenge()),
                algorithms,
                options.userVerification().isRequired(),
                true);
    }

    private RegistrationResult result(RegistrationData data, AttestationResponse response, AttestationPolicy policy) {
        var attestation =
                Statements.describe(requireNonNull(data.getAttestationObject()).getAttestationStatement(), policy);
        if (policy.isTrustRequired() && !attestation.trusted()) {
            return new CeremonyRefused(Reason.UNTRUSTED);
        }
        var key = keys.of(data, response.transports(), attestation);
        return key.credentialId().equals(response.credentialId()) ? key : new CeremonyRefused(Reason.CREDENTIAL);
    }
}
