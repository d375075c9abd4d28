package dev.portcullis.openid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that show that whoever made them has a secret, as some providers ask for. Source: RFC 2104. */
final class Signing {
    private Signing() {}

    /** @param algorithm one that every Java has: {@code HmacSHA1} or {@code HmacSHA256} */
    static byte[] code(String algorithm, String secret, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + algorithm, missing);
        }
    }
}
