package dev.portcullis.crypto.format;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.crypto.Digest;

/** Salted SHA as LDAP servers keep it: {@code {SSHA256}} and the base64 of digest and salt. */
final class SaltedShaFormat implements HashFormat {
    private static final Map<String, String> DIGESTS =
            Map.of("{SSHA}", "sha1", "{SSHA256}", "sha256", "{SSHA512}", "sha512");

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith("{SSHA");
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        int end = hash.indexOf('}') + 1;
        Digest digest = Digests.named(DIGESTS.getOrDefault(hash.substring(0, end), ""));
        byte[] bytes = ModularText.base64(hash.substring(end));
        CostLimits.check(bytes.length >= digest.getDigestSize());
        byte[] expected = Arrays.copyOf(bytes, digest.getDigestSize());
        byte[] salt = Arrays.copyOfRange(bytes, expected.length, bytes.length);
        return MessageDigest.isEqual(expected, Digests.digest(digest, password, salt));
    }
}
