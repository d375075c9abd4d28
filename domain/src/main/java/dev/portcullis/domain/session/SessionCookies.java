package dev.portcullis.domain.session;

import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.domain.configuration.SessionSettings;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.secret.SecretBox;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds a session's token, sealed: as a token it opens nothing. Source: docs/contract/sessions.md, "Token and
 * cookie".
 */
public final class SessionCookies {
    private static final String PURPOSE = "session-cookie";
    /** Each is looked for in the store; no browser has had that many sessions at once, at paths and domains of their own. */
    static final int MOST_TRIED = 8;

    private final SessionSettings settings;
    private final String name;
    private final SecretBox box;

    public SessionCookies(SessionSettings settings, SecretBox box) {
        this.settings = settings;
        this.name = settings.cookie()
                .prefixed(Objects.requireNonNull(settings.cookie().name()));
        this.box = box;
    }

    /**
     * What a cookie holds.
     *
     * @param current whether it is sealed as it would be today
     */
    record Content(String token, Instant expiresAt, boolean current) {
        /** Shows no token. */
        @Override
        public String toString() {
            return "Content[hidden]";
        }
    }

    /** What the cookies of this name hold, in their order and each once; those that do not open are passed over. */
    List<Content> read(Cookies cookies) {
        return cookies.all(name).stream()
                .distinct()
                .flatMap(value -> box.unseal(PURPOSE, value).stream())
                .flatMap(cookie -> parse(cookie).stream())
                .limit(MOST_TRIED)
                .toList();
    }

    private static Optional<Content> parse(SecretBox.Unsealed cookie) {
        String plain = cookie.text();
        int separator = plain.indexOf('|');
        try {
            return separator < 0
                    ? Optional.empty()
                    : Optional.of(new Content(
                            plain.substring(separator + 1),
                            Instant.ofEpochSecond(Long.parseLong(plain.substring(0, separator))),
                            cookie.current()));
        } catch (NumberFormatException | DateTimeException ofNoVersionWeKnow) {
            return Optional.empty();
        }
    }

    public Cookie issue(String token, Instant expiresAt, Instant now) {
        String value = box.seal(PURPOSE, expiresAt.getEpochSecond() + "|" + token);
        Duration left = settings.persistentCookie()
                ? Duration.ofSeconds(
                        Math.max(1, Duration.between(now, expiresAt).toSeconds()))
                : null;
        return cookie(value, left, left == null ? null : expiresAt);
    }

    /** Takes the cookie back; what it holds meanwhile opens nothing. */
    public Cookie removal() {
        return cookie(box.seal(PURPOSE, ""), Duration.ZERO, Instant.EPOCH);
    }

    private Cookie cookie(String value, @Nullable Duration maxAge, @Nullable Instant expires) {
        CookieSettings attributes = settings.cookie();
        return attributes.cookie(name, value, maxAge, expires);
    }
}
