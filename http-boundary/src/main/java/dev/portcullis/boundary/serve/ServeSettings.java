package dev.portcullis.boundary.serve;

import dev.portcullis.boundary.caller.CallerReader;
import dev.portcullis.boundary.caller.ProxyTrust;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the service is offered to the outside: {@code serve.public} and {@code serve.admin.base_url} of the configuration.
 *
 * @param adminBaseUrl where requests below {@code /admin/} are sent on to; null answers them 404
 * @param cors which other origins may ask; null when none may
 * @param callers which proxies are believed about who asks
 * @param throttle how much one client may begin and try
 * @param secure whether browsers see the service by TLS
 */
public record ServeSettings(
        @Nullable URI adminBaseUrl,
        @Nullable CorsSettings cors,
        CallerReader callers,
        ThrottleSettings throttle,
        boolean secure) {
    public static final ServeSettings NONE = new ServeSettings(null, null);

    /** Believing no proxy and bounding no client. */
    public ServeSettings(@Nullable URI adminBaseUrl, @Nullable CorsSettings cors) {
        this(adminBaseUrl, cors, CallerReader.byContract(ProxyTrust.NOBODY), ThrottleSettings.OFF, false);
    }
}
