package dev.portcullis.http.exchange;

import dev.portcullis.ports.caller.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Set-Cookie} header as browsers do (RFC 6265, section 5.2): what it does not know is passed over. */
final class SetCookie {
    private SetCookie() {}

    /** The cookie; empty when the header names none. */
    static Optional<Cookie> read(String header, Instant now) {
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        if (equals < 1) {
            return Optional.empty();
        }
        String name = parts[0].substring(0, equals).strip();
        String value = unquoted(parts[0].substring(equals + 1).strip());
        return Optional.of(cookie(name, value, attributes(parts), now));
    }

    private static Map<String, String> attributes(String[] parts) {
        var attributes = new HashMap<String, String>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            attributes.put(pair[0].strip().toLowerCase(Locale.ROOT), pair.length == 2 ? pair[1].strip() : "");
        }
        return attributes;
    }

    private static Cookie cookie(String name, String value, Map<String, String> attributes, Instant now) {
        Instant expires = expires(attributes.get("expires"));
        return new Cookie(
                name,
                value,
                attributes.get("path"),
                attributes.get("domain"),
                maxAge(attributes.get("max-age"), expires, now),
                expires,
                attributes.containsKey("secure"),
                attributes.containsKey("httponly"),
                attributes.get("samesite"));
    }

    private static @Nullable Instant expires(@Nullable String date) {
        return date == null ? null : DateUtils.parseStandardDate(date);
    }

    // A cookie that is over already takes itself back, also where only the older attribute says so.
    private static @Nullable Duration maxAge(@Nullable String seconds, @Nullable Instant expires, Instant now) {
        if (seconds != null && seconds.matches("-?\\d{1,10}")) {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(seconds)));
        }
        return expires != null && !expires.isAfter(now) ? Duration.ZERO : null;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
