package dev.portcullis.crypto.format;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The digests that formats name. MD4, MD5 and SHA-1 are here to check what others made, never for something new. */
final class Digests {
    private Digests() {}

    static Digest named(String name) {
        return switch (name) {
            case "md4" -> new MD4Digest();
            case "md5" -> new MD5Digest();
            case "sha1" -> new SHA1Digest();
            case "sha224" -> new SHA224Digest();
            case "sha256" -> SHA256Digest.newInstance();
            case "sha384" -> new SHA384Digest();
            case "sha512" -> new SHA512Digest();
            default -> throw ModularText.broken();
        };
    }

    static boolean isMd5(String name) {
        return name.equals("md5");
    }

    static byte[] digest(Digest digest, byte[]... parts) {
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    static byte[] hmac(Digest digest, byte[] key, byte[] message) {
        var mac = new HMac(digest);
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
