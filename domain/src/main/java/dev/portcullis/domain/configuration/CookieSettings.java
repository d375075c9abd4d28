package dev.portcullis.domain.configuration;

import org.jspecify.annotations.Nullable;

/**
 * Attributes of a cookie.
 *
 * @param name its name; null for the anti-forgery cookie, whose name follows from the public address
 * @param secure false only where plain HTTP is served, in development
 * @param sameSite Strict, Lax or None
 */
public record CookieSettings(
        @Nullable String name, @Nullable String domain, String path, boolean secure, String sameSite) {}
