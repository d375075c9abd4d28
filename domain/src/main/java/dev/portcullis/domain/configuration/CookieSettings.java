package dev.portcullis.domain.configuration;

import dev.portcullis.ports.caller.Cookie;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a cookie.
 *
 * @param name its name; null for the CSRF cookie, whose name follows from the public address
 * @param secure false only where plain HTTP is served, in development
 * @param sameSite Strict, Lax or None
 * @param hostPrefix whether its name begins with {@code __Host-}: browsers then take it from this very host alone, over TLS
 */
public record CookieSettings(
        @Nullable String name,
        @Nullable String domain,
        String path,
        boolean secure,
        String sameSite,
        boolean hostPrefix) {
    private static final String HOST = "__Host-";

    /** @throws IllegalArgumentException if no browser would take the cookie (RFC 6265bis, section 4.1.3.2) */
    public CookieSettings {
        if (hostPrefix && !fitsHostPrefix(domain, path, secure)) {
            throw new IllegalArgumentException("a cookie named __Host- has Secure, the path / and no domain");
        }
    }

    /** A cookie without the prefix. */
    public CookieSettings(
            @Nullable String name, @Nullable String domain, String path, boolean secure, String sameSite) {
        this(name, domain, path, secure, sameSite, false);
    }

    private static boolean fitsHostPrefix(@Nullable String domain, String path, boolean secure) {
        return secure && domain == null && path.equals("/");
    }

    /** The same under a name that begins with {@code __Host-}. */
    public CookieSettings withHostPrefix() {
        return new CookieSettings(name, domain, path, secure, sameSite, true);
    }

    /** A cookie with these attributes, which no script reads. @param life null where it ends with the browser */
    public Cookie cookie(String called, String value, @Nullable Duration life, @Nullable Instant expires) {
        return new Cookie(called, value, path, domain, life, expires, secure, true, sameSite);
    }

    /** What a cookie with these attributes is called in browsers. @param plain its name without a prefix */
    public String prefixed(String plain) {
        return hostPrefix && !plain.startsWith(HOST) ? HOST + plain : plain;
    }
}
