package dev.portcullis.crypto.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. A prepared instance is copied for each use: cheaper than looking one up, and safe for threads. */
final class Hmac {
    private static final String NAME = "HmacSHA256";

    private final Mac prepared;

    Hmac(byte[] key) {
        try {
            prepared = Mac.getInstance(NAME);
            prepared.init(new SecretKeySpec(key, NAME));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + NAME, missing);
        }
    }

    /** The code of these parts; each but the last goes in with its length, so that no two lists of parts are alike. */
    byte[] of(byte[]... parts) {
        Mac mac = copy();
        for (int i = 0; i < parts.length; i++) {
            if (i < parts.length - 1) {
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, parts[i].length));
            }
            mac.update(parts[i]);
        }
        return mac.doFinal();
    }

    private Mac copy() {
        try {
            return (Mac) prepared.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("this Java cannot copy " + NAME, impossible);
        }
    }
}
