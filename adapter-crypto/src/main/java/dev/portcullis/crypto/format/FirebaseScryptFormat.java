package dev.portcullis.crypto.format;

import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * Firebase's variant of scrypt: {@code $firescrypt$ln=14,r=8,p=1$salt$hash$separator$signer key}; the key that scrypt
 * derives encrypts the signer key. {@code ln} is the logarithm of N here.
 */
final class FirebaseScryptFormat implements HashFormat {
    private final CostLimits limits;
    private final MemoryBudget memory;

    FirebaseScryptFormat(CostLimits limits, MemoryBudget memory) {
        this.limits = limits;
        this.memory = memory;
    }

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith("$firescrypt$");
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        ModularText fields = ModularText.of(hash, 7);
        int n = ScryptWork.power(fields.number(2, "ln"));
        var work = new ScryptWork(n, fields.number(2, "r"), fields.number(2, "p"));
        byte[] salt = joined(fields.bytes(3), fields.bytes(5));
        byte[] key = work.derive(password, salt, 32, limits, memory);
        return MessageDigest.isEqual(fields.bytes(4), encrypted(fields.bytes(6), key));
    }

    private static byte[] encrypted(byte[] plain, byte[] key) {
        var cipher = SICBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(true, new ParametersWithIV(new KeyParameter(key), new byte[16]));
        byte[] result = new byte[plain.length];
        cipher.processBytes(plain, 0, plain.length, result, 0);
        return result;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
