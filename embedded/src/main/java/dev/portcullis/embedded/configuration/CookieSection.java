package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.CookieSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code cookies} and {@code session.cookie}; what the second leaves open the first decides. */
final class CookieSection {
    private final Settings settings;
    private final HostPrefix prefix;

    CookieSection(Settings settings) {
        this.settings = settings;
        this.prefix = new HostPrefix(settings);
    }

    CookieSettings general() {
        boolean secure = isSecure();
        return prefix.over(new CookieSettings(
                null,
                settings.textOrNull("cookies.domain"),
                settings.text("cookies.path"),
                secure,
                sameSite(settings.text("cookies.same_site"), secure)));
    }

    CookieSettings session() {
        boolean secure = settings.flagIfSet("session.cookie.secure").orElseGet(this::isSecure);
        return prefix.over(new CookieSettings(
                settings.text("session.cookie.name"),
                ownOr("session.cookie.domain", settings.textOrNull("cookies.domain")),
                settings.isSet("session.cookie.path")
                        ? settings.text("session.cookie.path")
                        : settings.text("cookies.path"),
                secure,
                sessionSameSite(secure)));
    }

    List<String> warnings() {
        return prefix.warnings(general(), session());
    }

    private boolean isSecure() {
        return settings.flagIfSet("cookies.secure")
                .orElseGet(() -> !settings.flagIfSet("dev").orElse(false));
    }

    /** As it is configured, but for what no browser takes. */
    private String sessionSameSite(boolean secure) {
        String own = settings.textOrNull("session.cookie.same_site");
        String wanted = own == null ? settings.text("cookies.same_site") : own;
        return wanted.equalsIgnoreCase("None") ? sameSite(wanted, secure) : wanted;
    }

    private @Nullable String ownOr(String key, @Nullable String general) {
        String own = settings.textOrNull(key);
        return own == null ? general : own;
    }

    // Browsers drop SameSite=None without Secure; the reference takes Lax for every value then.
    private static String sameSite(String wanted, boolean secure) {
        return secure ? wanted : "Lax";
    }
}
