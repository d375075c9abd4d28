package dev.portcullis.crypto.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM for one text: its key, nonce and the version that goes into the tag. Source: NIST SP 800-38D. */
final class AesGcm {
    static final int NONCE = 12;
    static final int TAG = 16;

    private final SecretKeySpec key;
    private final GCMParameterSpec nonce;
    private final byte version;

    AesGcm(byte[] key, byte[] nonceIn, int at, byte version) {
        this.key = new SecretKeySpec(key, "AES");
        nonce = new GCMParameterSpec(TAG * 8, nonceIn, at, NONCE);
        this.version = version;
    }

    void encrypt(byte[] plain, ByteBuffer to) {
        try {
            cipher(Cipher.ENCRYPT_MODE).doFinal(ByteBuffer.wrap(plain), to);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot encrypt with AES-GCM", missing);
        }
    }

    /** The text, or nothing when the tag does not fit. */
    Optional<byte[]> decrypt(byte[] sealed, int from) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE).doFinal(sealed, from, sealed.length - from));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot decrypt with AES-GCM", missing);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, nonce);
        cipher.updateAAD(new byte[] {version});
        return cipher;
    }
}
