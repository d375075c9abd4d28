package dev.portcullis.crypto.format;

import java.security.MessageDigest;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** PBKDF2 with SHA-1 or SHA-2: {@code $pbkdf2-sha256$i=600000,l=32$salt$hash}. Source: RFC 8018. */
final class Pbkdf2Format implements HashFormat {
    private static final String PREFIX = "$pbkdf2-sha";

    private final CostLimits limits;

    Pbkdf2Format(CostLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith(PREFIX);
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        ModularText fields = ModularText.of(hash, 5);
        Digest digest = Digests.named(fields.text(1).substring("pbkdf2-".length()));
        byte[] expected = fields.bytes(4);
        int iterations = fields.number(2, "i");
        CostLimits.check(expected.length > 0 && expected.length == fields.number(2, "l"));
        limits.checkRounds(iterations * blocks(expected, digest));
        var generator = new PKCS5S2ParametersGenerator(digest);
        generator.init(password, fields.bytes(3), iterations);
        var key = (KeyParameter) generator.generateDerivedMacParameters(expected.length * 8);
        return MessageDigest.isEqual(expected, key.getKey());
    }

    private static long blocks(byte[] key, Digest digest) {
        return Math.ceilDiv(key.length, digest.getDigestSize());
    }
}
