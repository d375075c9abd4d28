package dev.portcullis.ports.caller;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a cookie as the value of a {@code Set-Cookie} header (RFC 6265). */
final class CookieText {
    // HTTP wants two digits for the day, which RFC_1123_DATE_TIME does not write.
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private CookieText() {}

    static String of(Cookie cookie) {
        var text = new StringBuilder(160).append(cookie.name()).append('=').append(value(cookie.value()));
        append(text, "; Path=", cookie.path());
        append(text, "; Domain=", cookie.domain());
        if (cookie.expires() != null) {
            append(text, "; Expires=", DATE.format(cookie.expires()));
        }
        if (cookie.maxAge() != null) {
            append(text, "; Max-Age=", Math.max(0, cookie.maxAge().toSeconds()));
        }
        append(text, "; HttpOnly", cookie.httpOnly() ? "" : null);
        append(text, "; Secure", cookie.secure() ? "" : null);
        append(text, "; SameSite=", cookie.sameSite());
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append(value);
        }
    }

    private static String value(String value) {
        return value.indexOf(' ') < 0 && value.indexOf(',') < 0 ? value : '"' + value + '"';
    }
}
