package dev.portcullis.jose;

import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signatures by Ed25519. Source: RFC 8037, section 3.1. */
final class Ed25519 {
    private Ed25519() {}

    static boolean fits(EdECPublicKey key) {
        return NamedParameterSpec.ED25519.getName().equals(key.getParams().getName());
    }

    /** @throws IllegalArgumentException if the key is no point of the curve */
    static boolean holds(EdECPublicKey key, byte[] signed, byte[] signature) {
        var check = new Ed25519Signer();
        check.init(false, publicKey(key));
        check.update(signed, 0, signed.length);
        return check.verifySignature(signature);
    }

    // The point is what the encoded form ends with. Source: RFC 8410, section 4.
    private static Ed25519PublicKeyParameters publicKey(EdECPublicKey key) {
        byte[] encoded = key.getEncoded();
        return new Ed25519PublicKeyParameters(encoded, encoded.length - Ed25519PublicKeyParameters.KEY_SIZE);
    }
}
