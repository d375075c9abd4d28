package dev.portcullis.webauthn;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnAuthenticationManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import dev.portcullis.ports.webauthn.Assertion;
import dev.portcullis.ports.webauthn.AssertionOptions;
import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.AssertionResult;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import dev.portcullis.ports.webauthn.CeremonyRefused.Reason;
import dev.portcullis.ports.webauthn.StoredKey;
import java.util.List;
import java.util.Set;

/** Authentication ceremonies. Throws what the library throws. */
final class Assertions {
    private final ObjectConverter converter;
    private final WebAuthnAuthenticationManager manager;

    Assertions(ObjectConverter converter) {
        this.converter = converter;
        manager = new WebAuthnAuthenticationManager(List.of(), converter);
        // Told, and refused by nobody: see R11 of the port.
        manager.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(counted -> {});
    }

    AssertionResult verify(AssertionOptions options, StoredKey key, AssertionResponse response) {
        if (!response.credentialId().equals(key.credentialId())) {
            return new CeremonyRefused(Reason.CREDENTIAL);
        }
        if (response.userHandle()
                .filter(handle -> !handle.equals(key.userHandle()))
                .isPresent()) {
            return new CeremonyRefused(Reason.USER_HANDLE);
        }
        var data = manager.parse(request(response));
        var site = new Site(options.relyingParty());
        if (!site.expectsFrameOf(requireNonNull(data.getCollectedClientData()))) {
            return new CeremonyRefused(Reason.TOP_ORIGIN);
        }
        manager.verify(data, parameters(options, key, site));
        return result(data, key.signCount());
    }

    private static AuthenticationRequest request(AssertionResponse response) {
        return new AuthenticationRequest(
                response.credentialId().toBytes(),
                response.authenticatorData().toBytes(),
                response.clientData().toBytes(),
                response.signature().toBytes());
    }

    private AuthenticationParameters parameters(AssertionOptions options, StoredKey key, Site site) {
        return new AuthenticationParameters(
                site.asking(options.challenge()),
                record(key),
                List.of(key.credentialId().toBytes()),
                options.userVerification().isRequired(),
                true);
    }

    private CredentialRecord record(StoredKey key) {
        var cose = requireNonNull(
                converter.getCborConverter().readValue(key.publicKey().toBytes(), COSEKey.class));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                key.backupEligible(),
                null,
                key.signCount(),
                new AttestedCredentialData(AAGUID.ZERO, key.credentialId().toBytes(), cose),
                null,
                null,
                null,
                Set.of());
    }

    private static Assertion result(AuthenticationData checked, long stored) {
        var data = requireNonNull(checked.getAuthenticatorData());
        long count = data.getSignCount();
        boolean counts = count > 0 || stored > 0;
        return new Assertion(data.isFlagUV(), count, counts && count <= stored, data.isFlagBE(), data.isFlagBS());
    }
}
