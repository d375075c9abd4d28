package dev.portcullis.boundary.serve;

import java.time.Duration;
import java.util.List;

/**
 * Which other origins may ask what: {@code serve.public.cors} of the configuration.
 *
 * @param allowedOrigins origins; {@code https://*.example.org} is all below a name, {@code *} alone is everyone. Whether a name is
 *     one owner's is asked where the configuration is read
 * @param maxAge how long a browser may remember a permission; zero leaves it to the browser
 */
public record CorsSettings(
        List<String> allowedOrigins,
        List<String> allowedMethods,
        List<String> allowedHeaders,
        List<String> exposedHeaders,
        boolean allowCredentials,
        Duration maxAge) {
    public CorsSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        allowedMethods = List.copyOf(allowedMethods);
        allowedHeaders = List.copyOf(allowedHeaders);
        exposedHeaders = List.copyOf(exposedHeaders);
    }
}
