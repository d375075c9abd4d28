package dev.portcullis.domain.csrf;

import dev.portcullis.domain.secret.SameSecret;
import java.util.Arrays;

/** The secret that a browser holds in a cookie. */
public final class CsrfSecret {
    private final byte[] bytes;

    CsrfSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CsrfSecret secret && SameSecret.is(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "CsrfSecret[hidden]";
    }
}
