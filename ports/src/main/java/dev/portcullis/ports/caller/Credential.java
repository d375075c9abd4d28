package dev.portcullis.ports.caller;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that says who is signed in. Where there are several, only this type knows which one counts: servers
 * that answer and clients that keep answers both ask it, so that equal credentials get equal answers.
 *
 * <p>Source: docs/contract/sessions.md, "Whose session it is".
 */
public sealed interface Credential {

    /** A token in a header of its own: nothing counts beside it, right or wrong. */
    record SessionToken(String token) implements Credential {
        /** Shows no token. */
        @Override
        public String toString() {
            return "SessionToken[hidden]";
        }
    }

    /**
     * Cookies. Those count that hold a session; only the server that set them can tell.
     *
     * @param bearerToken counts when none of the cookies holds a session; null when there is none
     */
    record InCookies(Cookies cookies, @Nullable String bearerToken) implements Credential {
        /** Shows no token. */
        @Override
        public String toString() {
            return "InCookies[" + cookies + "]";
        }
    }

    /** A token of an {@code Authorization} header, with no cookies beside it. */
    record BearerToken(String token) implements Credential {
        /** Shows no token. */
        @Override
        public String toString() {
            return "BearerToken[hidden]";
        }
    }

    /** The one that counts; empty when the caller has none at all. */
    static Optional<Credential> of(Caller caller) {
        if (caller.sessionToken() != null) {
            return Optional.of(new SessionToken(caller.sessionToken()));
        }
        if (!caller.cookies().isEmpty()) {
            return Optional.of(new InCookies(caller.cookies(), caller.bearerToken()));
        }
        return Optional.ofNullable(caller.bearerToken()).map(BearerToken::new);
    }

    /**
     * The token of an {@code Authorization} header (RFC 6750 section 2.1), the scheme in any case.
     *
     * @return null when the header has another scheme or no token, or is absent
     */
    static @Nullable String bearer(@Nullable String authorization) {
        String scheme = "bearer ";
        return authorization != null && authorization.regionMatches(true, 0, scheme, 0, scheme.length())
                ? orNull(authorization.substring(scheme.length()))
                : null;
    }

    /** A header's value without the blanks around it; null when nothing is left, as when the header was not sent. */
    static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
