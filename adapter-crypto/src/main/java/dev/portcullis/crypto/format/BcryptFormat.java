package dev.portcullis.crypto.format;

import java.security.MessageDigest;

/**
 * bcrypt, in all spellings of its prefix. A password beyond 72 bytes matches nothing: only its beginning would be compared.
 */
final class BcryptFormat implements HashFormat {
    private final CostLimits limits;

    BcryptFormat(CostLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith("$2");
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        BcryptHash expected = BcryptHash.read(hash).orElseThrow(ModularText::broken);
        limits.checkBcrypt(expected.cost());
        return password.length <= BcryptHash.LONGEST_PASSWORD && isHashOf(password, expected);
    }

    private static boolean isHashOf(byte[] password, BcryptHash expected) {
        BcryptHash actual = BcryptHash.of(password, expected.cost(), expected.salt());
        return MessageDigest.isEqual(expected.digest(), actual.digest());
    }
}
