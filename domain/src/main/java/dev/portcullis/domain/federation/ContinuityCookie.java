package dev.portcullis.domain.federation;

import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;

/** Recognises the browser that went to a provider when it comes back. Source: docs/contract/federation.md, "The way back". */
public final class ContinuityCookie {
    private static final String NAME = "ory_kratos_continuity";
    private static final String PURPOSE = "provider-continuity";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final int MOST_TRIED = 8;

    private final CookieSettings settings;
    private final SecretBox box;

    public ContinuityCookie(CookieSettings settings, SecretBox box) {
        this.settings = settings;
        this.box = box;
    }

    Cookie of(String attempt, Instant now) {
        return settings.cookie(name(), box.seal(PURPOSE, attempt), LIFE, now.plus(LIFE));
    }

    /** Its name as browsers know it. */
    String name() {
        return settings.prefixed(NAME);
    }

    /** Whether the caller has such a cookie at all. */
    boolean isSent(Caller caller) {
        return !caller.cookies().all(name()).isEmpty();
    }

    /** Whether the caller is the browser that left with this attempt. */
    boolean isOf(Caller caller, String attempt) {
        return caller.cookies().all(name()).stream()
                .limit(MOST_TRIED)
                .flatMap(value -> box.open(PURPOSE, value).stream())
                .anyMatch(attempt::equals);
    }
}
