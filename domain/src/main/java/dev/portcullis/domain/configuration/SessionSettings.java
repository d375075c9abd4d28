package dev.portcullis.domain.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code session}.
 *
 * @param lifespan how long a session lasts from its sign-in
 * @param cookie {@code session.cookie}, what is absent there taken from {@code cookies}
 * @param persistentCookie whether the cookie outlives the browser
 * @param whoamiRequiresHighestLevel {@code session.whoami.required_aal} is {@code highest_available}
 * @param cacheableFor {@code feature_flags.cacheable_sessions_max_age} where {@code cacheable_sessions} is on; null where it
 *     is off; zero where no maximum is set
 * @param atOnce {@code portcullis.sessions.at_once}: how many an account has at once; 0 for no bound
 */
public record SessionSettings(
        Duration lifespan,
        CookieSettings cookie,
        boolean persistentCookie,
        boolean whoamiRequiresHighestLevel,
        @Nullable Duration cacheableFor,
        int atOnce) {}
