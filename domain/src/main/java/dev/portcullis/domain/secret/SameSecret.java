package dev.portcullis.domain.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;

/**
 * The one place where secrets, and hashes of them, are compared: in constant time, for the answer's delay must not tell how
 * much of a guess was right. Source: docs/security.md, I1.
 */
public final class SameSecret {
    private SameSecret() {}

    public static boolean is(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    public static boolean is(String one, String other) {
        return is(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is one of these; all are looked at, wherever it stands. */
    public static boolean isAmong(String one, Collection<String> others) {
        boolean found = false;
        for (String other : others) {
            found |= is(one, other);
        }
        return found;
    }
}
