package dev.portcullis.rest;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the service is offered to the outside: {@code serve.public} and {@code serve.admin.base_url} of the configuration.
 *
 * @param adminBaseUrl where requests below {@code /admin/} are sent on to; null answers them 404
 * @param cors which other origins may ask; null when none may
 */
public record ServeSettings(
        @Nullable URI adminBaseUrl, @Nullable CorsSettings cors) {
    public static final ServeSettings NONE = new ServeSettings(null, null);
}
