package dev.portcullis.jose;

import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.EDDSA;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Whether a key of one set signed a token. ES256 and Ed25519 are computed by Bouncy Castle, in a fifth to a tenth of the time
 * that the JDK takes; every other algorithm by the JDK.
 */
final class SignatureCheck {
    private static final String CRITICAL = "crit";

    // By the key itself: a set hands out the same one each time, and to compare keys costs more than to check half a
    // signature.
    private final Map<Key, P256> prepared = Collections.synchronizedMap(new IdentityHashMap<>());

    /** @throws JoseException if the token cannot be checked by this key */
    boolean holds(JsonWebSignature token, Key key) throws JoseException {
        token.setAlgorithmConstraints(Algorithms.SIGNATURES);
        token.setKey(key);
        String algorithm = token.getAlgorithmHeaderValue();
        if (ECDSA_USING_P256_CURVE_AND_SHA256.equals(algorithm) && key instanceof ECPublicKey ec && P256.fits(ec)) {
            return isPlain(token) && prepared(ec).holds(signed(token), signature(token));
        }
        if (EDDSA.equals(algorithm) && key instanceof EdECPublicKey ed && Ed25519.fits(ed)) {
            return isPlain(token) && Ed25519.holds(ed, signed(token), signature(token));
        }
        return token.verifySignature();
    }

    private P256 prepared(ECPublicKey key) {
        return prepared.computeIfAbsent(key, unprepared -> new P256(key));
    }

    // A header that must be understood is none that we do.
    private static boolean isPlain(JsonWebSignature token) {
        return token.getObjectHeader(CRITICAL) == null;
    }

    private static byte[] signed(JsonWebSignature token) {
        String text = token.getHeaders().getEncodedHeader() + "." + token.getEncodedPayload();
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] signature(JsonWebSignature token) {
        return Base64.getUrlDecoder().decode(token.getEncodedSignature());
    }
}
