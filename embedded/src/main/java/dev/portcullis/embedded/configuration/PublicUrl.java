package dev.portcullis.embedded.configuration;

import java.net.URI;

/**
 * The address that browsers see.
 *
 * @param text exactly as configured
 */
record PublicUrl(String text) {
    /** {@code serve.public.base_url}, or where the server listens. */
    static PublicUrl of(Settings settings) {
        String configured = settings.textOrNull("serve.public.base_url");
        return new PublicUrl(configured == null ? listening(settings) : configured);
    }

    private static String listening(Settings settings) {
        String host = settings.text("serve.public.host");
        String reachable = isWildcard(host) ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + reachable + ":" + settings.number("serve.public.port") + "/";
    }

    static boolean isWildcard(String host) {
        return host.isEmpty() || host.equals("0.0.0.0") || host.equals("::");
    }

    /** Without a slash at its end, to put paths behind. */
    String base() {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Another address, made absolute by this one if it is only a path. */
    String resolve(String other) {
        URI given = URI.create(other);
        return given.isAbsolute() ? other : URI.create(text).resolve(given).toString();
    }

    boolean isHttps() {
        return text.regionMatches(true, 0, "https:", 0, 6);
    }

    /** The name or address of the host; empty when it has none. */
    String host() {
        String host = URI.create(text).getHost();
        return host == null ? "" : host;
    }

    /** Whether it is an address of a web server at all. */
    boolean isUsable() {
        URI parsed = URI.create(text);
        return parsed.getHost() != null
                && ("https".equalsIgnoreCase(parsed.getScheme()) || "http".equalsIgnoreCase(parsed.getScheme()));
    }
}
