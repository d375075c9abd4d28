package dev.portcullis.embedded.configuration;

import dev.portcullis.boundary.serve.CorsSettings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code serve}, {@code portcullis.management}. */
final class ServeSection {
    private static final String CORS = "serve.public.cors.";
    private static final String ADMIN = "serve.admin.base_url";

    private final Settings settings;

    ServeSection(Settings settings) {
        this.settings = settings;
    }

    ServeSettings read(PublicUrl url) {
        String host = settings.text("serve.public.host");
        return new ServeSettings(
                host.isEmpty() ? "0.0.0.0" : host,
                settings.number("serve.public.port"),
                url.text(),
                cors(),
                settings.texts("serve.public.trusted_proxies"),
                settings.isSet(ADMIN) ? URI.create(settings.text(ADMIN)) : null);
    }

    private @Nullable CorsSettings cors() {
        return settings.flag(CORS + "enabled") ? allowed() : null;
    }

    private CorsSettings allowed() {
        return new CorsSettings(
                AllowList.Origins.of(settings).allowed(),
                settings.texts(CORS + "allowed_methods"),
                settings.texts(CORS + "allowed_headers"),
                settings.texts(CORS + "exposed_headers"),
                settings.flag(CORS + "allow_credentials"),
                Duration.ofSeconds(settings.number(CORS + "max_age")));
    }

    ManagementSettings management() {
        return new ManagementSettings(
                settings.text("portcullis.management.host"), settings.numberOrNull("portcullis.management.port"));
    }
}
