package dev.portcullis.embedded.configuration;

import dev.portcullis.boundary.serve.CorsSettings;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code serve.public}: where the public interface listens, and how it is seen from outside.
 *
 * @param host an address of this machine; {@code 0.0.0.0} for all
 * @param port from 1 to 65535
 * @param baseUrl the address that browsers see, exactly as configured
 * @param cors which other origins may call from a browser; null for none
 * @param trustedProxies addresses, and ranges of them such as {@code 10.0.0.0/8}, whose word counts about who asks
 * @param adminBaseUrl where the administration is, {@code serve.admin.base_url}; null where nothing is said of it
 */
public record ServeSettings(
        String host,
        int port,
        String baseUrl,
        @Nullable CorsSettings cors,
        List<String> trustedProxies,
        @Nullable URI adminBaseUrl) {
    public ServeSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /**
     * Whether it is for this machine alone: it listens on a loopback address, and browsers see it at one. Behind a proxy that
     * tells nothing of itself the first holds and the second does not.
     */
    public boolean isForThisMachine() {
        return isLoopback(host) && isLoopback(new PublicUrl(baseUrl).host());
    }

    /** Whether browsers see it by TLS, its own or that of a proxy. */
    public boolean isSeenByTls() {
        return baseUrl.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127(\\.[0-9]{1,3}){3}")
                || host.equals("::1")
                || host.equals("[::1]");
    }
}
