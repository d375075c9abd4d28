package dev.portcullis.ports.webauthn;

import java.util.List;
import java.util.UUID;

/**
 * A new key, checked.
 *
 * @param publicKey in COSE, byte for byte as it came
 * @param aaguid the make; all zeros where it is not told. Only a trusted attestation proves it
 * @param transports how the key is reached, as the browser says; empty where it does not
 * @param backupEligible whether the key may be copied to other devices; never changes
 * @param backupState whether it has been
 */
public record RegisteredKey(
        ByteString credentialId,
        ByteString publicKey,
        long signCount,
        UUID aaguid,
        List<String> transports,
        boolean userVerified,
        boolean backupEligible,
        boolean backupState,
        Attestation attestation)
        implements RegistrationResult {
    public RegisteredKey {
        transports = List.copyOf(transports);
    }

    /** The same key as it is presented for a later assertion, before it was ever used. */
    public StoredKey stored(ByteString userHandle) {
        return new StoredKey(credentialId, publicKey, signCount, backupEligible, userHandle);
    }
}
