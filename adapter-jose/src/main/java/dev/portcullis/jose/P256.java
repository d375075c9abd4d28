package dev.portcullis.jose;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.jose4j.keys.EllipticCurves;

/** Signatures by ECDSA on the curve P-256 with SHA-256. Source: RFC 7518, section 3.4. */
final class P256 {
    private static final int HALF = 32;
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);

    private P256() {}

    static boolean fits(ECPublicKey key) {
        return EllipticCurves.P256.getCurve().equals(key.getParams().getCurve());
    }

    /** @throws IllegalArgumentException if the key is no point of the curve */
    static boolean holds(ECPublicKey key, byte[] signed, byte[] signature) {
        if (signature.length != 2 * HALF) return false;
        var check = new ECDSASigner();
        check.init(false, publicKey(key.getW()));
        return check.verifySignature(digest(signed), number(signature, 0), number(signature, HALF));
    }

    private static ECPublicKeyParameters publicKey(ECPoint point) {
        var same = CURVE.getCurve().createPoint(point.getAffineX(), point.getAffineY());
        return new ECPublicKeyParameters(same, DOMAIN);
    }

    private static byte[] digest(byte[] signed) {
        var digest = new SHA256Digest();
        digest.update(signed, 0, signed.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static BigInteger number(byte[] signature, int from) {
        return new BigInteger(1, Arrays.copyOfRange(signature, from, from + HALF));
    }
}
