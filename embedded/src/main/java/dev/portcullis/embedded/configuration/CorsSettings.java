package dev.portcullis.embedded.configuration;

import java.time.Duration;
import java.util.List;

/**
 * {@code serve.public.cors}: which other origins may call from a browser.
 *
 * @param allowedOrigins origins; {@code *} stands for all, or for a part within one
 * @param maxAge how long browsers may keep a preflight's answer; zero says nothing
 */
public record CorsSettings(
        boolean enabled,
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
