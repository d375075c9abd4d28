package dev.portcullis.crypto.format;

import java.util.Arrays;
import org.bouncycastle.crypto.Digest;

/**
 * The SHA crypt of Unix systems, with a name instead of 5 or 6: {@code $sha512-crypt$rounds=5000$salt$hash}, the rounds
 * left out when they are 5000. Source: U. Drepper, "Unix crypt using SHA-256 and SHA-512".
 */
final class ShaCryptFormat implements HashFormat {
    private static final String ROUNDS = "rounds=";

    private final CostLimits limits;

    ShaCryptFormat(CostLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(String hash) {
        return hash.startsWith("$sha256-crypt$") || hash.startsWith("$sha512-crypt$");
    }

    @Override
    public boolean matches(byte[] password, String hash) {
        ModularText fields = ModularText.of(hash);
        int salt = fields.count() - 2;
        CostLimits.check(salt == 2 || (salt == 3 && fields.text(2).startsWith(ROUNDS)));
        int rounds = salt == 2 ? 5000 : Integer.parseInt(fields.text(2).substring(ROUNDS.length()));
        limits.checkRounds(rounds);
        CryptField.checkPassword(password);
        Digest digest = Digests.named(fields.text(1).substring(0, "sha512".length()));
        byte[] result = crypt(digest, password, CryptField.salt(fields.text(salt), 16), Math.max(1000, rounds));
        return CryptField.same(fields.text(salt + 1), result.length == 32 ? text256(result) : text512(result));
    }

    private static byte[] crypt(Digest digest, byte[] password, byte[] salt, int rounds) {
        byte[] result = first(digest, password, salt);
        byte[] p = CryptField.repeated(Digests.digest(digest, times(password, password.length)), password.length);
        byte[] s = CryptField.repeated(Digests.digest(digest, times(salt, 16 + (result[0] & 0xff))), salt.length);
        byte[] none = {};
        for (int round = 0; round < rounds; round++) {
            boolean odd = round % 2 == 1;
            result = Digests.digest(
                    digest, odd ? p : result, round % 3 == 0 ? none : s, round % 7 == 0 ? none : p, odd ? result : p);
        }
        return result;
    }

    private static byte[] first(Digest digest, byte[] password, byte[] salt) {
        byte[] inner = Digests.digest(digest, password, salt, password);
        digest.update(password, 0, password.length);
        digest.update(salt, 0, salt.length);
        digest.update(CryptField.repeated(inner, password.length), 0, password.length);
        for (int bits = password.length; bits > 0; bits >>>= 1) {
            byte[] part = (bits & 1) == 1 ? inner : password;
            digest.update(part, 0, part.length);
        }
        return Digests.digest(digest);
    }

    private static byte[][] times(byte[] part, int count) {
        byte[][] parts = new byte[count][];
        Arrays.fill(parts, part);
        return parts;
    }

    private static String text256(byte[] digest) {
        var text = new CryptText(digest);
        int[] at = {0, 10, 20};
        for (int i = 0; i < 10; i++) {
            text.three(at[0], at[1], at[2]);
            at = new int[] {at[2] + 1, at[0] + 1, at[1] + 1};
        }
        return text.two(31, 30).text();
    }

    private static String text512(byte[] digest) {
        var text = new CryptText(digest);
        int[] at = {0, 21, 42};
        for (int i = 0; i < 21; i++) {
            text.three(at[0], at[1], at[2]);
            at = new int[] {at[1] + 1, at[2] + 1, at[0] + 1};
        }
        return text.one(63).text();
    }
}
