package dev.portcullis.rest.gate;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request comes from this machine and was meant for it: from a loopback address, to a loopback name (so that no
 * other site's name leads a browser here), passed on by no proxy, and not made by a page of another origin.
 *
 * <p>A proxy that tells nothing of itself looks the same from here: what is guarded by this must not be offered at all where the
 * public address is not a loopback one.
 */
final class LoopbackOnly {
    private static final Set<String> PASSED_ON =
            Set.of("forwarded", "via", "x-real-ip", "true-client-ip", "cf-connecting-ip", "x-original-host");
    private static final String PASSED_ON_PREFIX = "x-forwarded-";

    private LoopbackOnly() {}

    static boolean admits(HttpServerRequest request) {
        HostAndPort host = request.authority();
        return host != null
                && request.headers().getAll("Host").size() <= 1
                && isLoopback(request.remoteAddress().hostAddress())
                && isLoopbackName(host.host())
                && request.headers().names().stream().noneMatch(LoopbackOnly::isOfProxy)
                && isOfOurs(request.headers(), (request.isSSL() ? "https://" : "http://") + text(host));
    }

    private static String text(HostAndPort host) {
        return host.port() <= 0 ? host.host() : host.host() + ":" + host.port();
    }

    private static boolean isOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return PASSED_ON.contains(name) || name.startsWith(PASSED_ON_PREFIX);
    }

    // A page of another port of this machine may lead a person here, and read nothing.
    private static boolean isOfOurs(MultiMap headers, String own) {
        boolean ownOrigins = headers.getAll("Origin").stream().allMatch(own::equalsIgnoreCase);
        List<String> sites = headers.getAll("Sec-Fetch-Site");
        boolean led = sites.equals(List.of("same-site")) && "navigate".equals(headers.get("Sec-Fetch-Mode"));
        return ownOrigins && (led || sites.stream().allMatch(Set.of("none", "same-origin")::contains));
    }

    private static boolean isLoopbackName(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.equalsIgnoreCase("localhost") || isLoopback(bare);
    }

    /** Never looks a name up. */
    static boolean isLoopback(@Nullable String text) {
        byte[] octets = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return octets != null && InetAddress.getByAddress(octets).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
