package dev.portcullis.jose;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.jose4j.keys.EllipticCurves;

/**
 * A key of the curve P-256 by which signatures of ECDSA with SHA-256 are checked. The same few keys check every token: the point of
 * each is kept, and with it the multiples that Bouncy Castle computes once for a point. Safe for use by many threads.
 *
 * <p>Source: RFC 7518, section 3.4.
 */
final class P256 {
    private static final int HALF = 32;
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);

    private final ECPublicKeyParameters key;

    /** @throws IllegalArgumentException if the key is no point of the curve */
    P256(ECPublicKey key) {
        var point = key.getW();
        var same = CURVE.getCurve().createPoint(point.getAffineX(), point.getAffineY());
        this.key = new ECPublicKeyParameters(same, DOMAIN);
    }

    static boolean fits(ECPublicKey key) {
        return EllipticCurves.P256.getCurve().equals(key.getParams().getCurve());
    }

    boolean holds(byte[] signed, byte[] signature) {
        if (signature.length != 2 * HALF) return false;
        var check = new ECDSASigner();
        check.init(false, key);
        return check.verifySignature(digest(signed), number(signature, 0), number(signature, HALF));
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
