package dev.portcullis.httpcourier;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the service knows us by. */
public sealed interface Credential {
    /** Nothing. */
    record None() implements Credential {}

    /** A header of its own, or with a cookie's name and value the header {@code Cookie}. */
    record Header(String name, String value) implements Credential {
        @Override
        public String toString() {
            return "Header[" + name + "]";
        }
    }

    static Credential none() {
        return new None();
    }

    static Credential header(String name, String value) {
        return new Header(name, value);
    }

    static Credential cookie(String name, String value) {
        return new Header("Cookie", name + "=" + value);
    }

    static Credential basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
