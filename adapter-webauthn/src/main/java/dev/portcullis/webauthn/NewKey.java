package dev.portcullis.webauthn;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import dev.portcullis.ports.webauthn.Attestation;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.RegisteredKey;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Takes a new key out of what the library read. */
final class NewKey {
    // The make, and the length of the id in two bytes.
    private static final int BEFORE_ID = 18;

    private final AttestationObjectConverter objects;
    private final AuthenticatorDataConverter datas;

    NewKey(ObjectConverter converter) {
        objects = new AttestationObjectConverter(converter);
        datas = new AuthenticatorDataConverter(converter);
    }

    RegisteredKey of(RegistrationData checked, List<String> transports, Attestation attestation) {
        var data = requireNonNull(checked.getAttestationObject()).getAuthenticatorData();
        var key = requireNonNull(data.getAttestedCredentialData());
        // Without a signature nothing has shown yet that it is a key at all.
        requireNonNull(key.getCOSEKey().getPublicKey());
        return new RegisteredKey(
                ByteString.of(key.getCredentialId()),
                publicKey(checked, key),
                data.getSignCount(),
                make(key),
                transports,
                data.isFlagUV(),
                data.isFlagBE(),
                data.isFlagBS(),
                attestation);
    }

    // Cut out of what came: written anew it could differ in the order of its members.
    private ByteString publicKey(RegistrationData checked, AttestedCredentialData key) {
        var data = objects.extractAuthenticatorData(requireNonNull(checked.getAttestationObjectBytes()));
        byte[] attested = datas.extractAttestedCredentialData(requireNonNull(data));
        return ByteString.of(Arrays.copyOfRange(attested, BEFORE_ID + key.getCredentialId().length, attested.length));
    }

    private static UUID make(AttestedCredentialData key) {
        var told = key.getAaguid().getValue();
        return told == null ? new UUID(0, 0) : told;
    }
}
