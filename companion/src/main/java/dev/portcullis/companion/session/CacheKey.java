package dev.portcullis.companion.session;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Credential;
import dev.portcullis.ports.secret.PlainHash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What proves a caller, as a digest: a cache is no place for secrets. Callers of one key are answered alike. */
record CacheKey(String digest) {

    /** The key of the credential that counts; empty when the caller has none. */
    static Optional<CacheKey> of(Caller caller) {
        return Credential.of(caller).map(CacheKey::of);
    }

    private static CacheKey of(Credential credential) {
        var parts = new Parts();
        switch (credential) {
            case Credential.SessionToken(String token) -> parts.add("token").add(token);
            case Credential.InCookies(var cookies, var bearer) -> {
                parts.add("cookies").add(bearer);
                cookies.names()
                        .forEach(name -> cookies.all(name)
                                .forEach(value -> parts.add(name).add(value)));
            }
            case Credential.BearerToken(String token) -> parts.add("bearer").add(token);
        }
        return new CacheKey(parts.digest());
    }

    /** Texts one after the other, each with its length before it, so that no other texts look the same. */
    private static final class Parts {
        private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

        Parts add(@Nullable String text) {
            byte[] octets = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            int length = text == null ? -1 : octets.length;
            parts.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            parts.writeBytes(octets);
            return this;
        }

        String digest() {
            return HexFormat.of().formatHex(PlainHash.sha256(parts.toByteArray()));
        }
    }
}
