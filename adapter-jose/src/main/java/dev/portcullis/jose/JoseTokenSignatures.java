package dev.portcullis.jose;

import dev.portcullis.ports.token.TokenSignatures;
import java.security.PublicKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signatures by public keys, as jose4j reads them and {@link SignatureCheck} computes them. */
public final class JoseTokenSignatures implements TokenSignatures {
    @Override
    public boolean signedBy(String token, PublicKey key) {
        try {
            var signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            // Keys of others come and go: none is kept.
            return new SignatureCheck().holds(signature, key);
        } catch (JoseException | RuntimeException unfit) {
            return false;
        }
    }
}
