package dev.portcullis.rest;

import java.time.Duration;
import java.util.List;

/**
 * Which other origins may ask what: {@code serve.public.cors} of the configuration.
 *
 * @param allowedOrigins origins, each with at most one {@code *} that stands for any text; {@code *} alone is everyone
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
