package dev.portcullis.ports.caller;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that an answer sets or takes back.
 *
 * @param maxAge how long the browser keeps it; zero takes it back, null leaves it to the end of the browser's session
 * @param expires the moment that goes with {@code maxAge}, for clients that know only that; null leaves it out
 */
public record Cookie(
        String name,
        String value,
        @Nullable String path,
        @Nullable String domain,
        @Nullable Duration maxAge,
        @Nullable Instant expires,
        boolean secure,
        boolean httpOnly,
        @Nullable String sameSite) {

    public boolean isRemoval() {
        return maxAge != null && (maxAge.isZero() || maxAge.isNegative());
    }

    /** As the value of a {@code Set-Cookie} header, for those who pass the answer on to a browser. */
    public String header() {
        return CookieText.of(this);
    }

    /** Shows no value. */
    @Override
    public String toString() {
        return "Cookie[" + name + "]";
    }
}
