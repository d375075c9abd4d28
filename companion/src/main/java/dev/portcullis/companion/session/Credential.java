package dev.portcullis.companion.session;

import dev.portcullis.ports.caller.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What proves a caller, as a digest: a cache is no place for secrets. */
record Credential(String digest) {

    /** The one that counts, in the order of the contract; empty when the caller has none. */
    static Optional<Credential> of(Caller caller) {
        if (caller.sessionToken() != null) {
            return Optional.of(digest("token:" + caller.sessionToken()));
        }
        if (!caller.cookies().isEmpty()) {
            return Optional.of(digest("cookie:" + caller.cookies().header() + "\nbearer:" + caller.bearerToken()));
        }
        return Optional.ofNullable(caller.bearerToken()).map(token -> digest("bearer:" + token));
    }

    private static Credential digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Credential(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
