package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.SessionSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code session}, and the feature flags that concern it. */
final class SessionSection {
    private final Settings settings;

    SessionSection(Settings settings) {
        this.settings = settings;
    }

    SessionSettings read() {
        return new SessionSettings(
                settings.duration("session.lifespan"),
                new CookieSection(settings).session(),
                settings.flag("session.cookie.persistent"),
                settings.text("session.whoami.required_aal").equals("highest_available"),
                cacheableFor(),
                settings.number("portcullis.sessions.at_once"));
    }

    private @Nullable Duration cacheableFor() {
        if (!settings.flag("feature_flags.cacheable_sessions")) return null;
        String limit = "feature_flags.cacheable_sessions_max_age";
        return settings.isSet(limit) ? settings.duration(limit) : Duration.ZERO;
    }
}
