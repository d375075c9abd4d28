package dev.portcullis.boundary.filter;

import dev.portcullis.boundary.caller.IpAddress;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.http.Peer;
import java.net.InetAddress;
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
public final class LoopbackOnly {
    private static final Set<String> PASSED_ON =
            Set.of("forwarded", "via", "x-real-ip", "true-client-ip", "cf-connecting-ip", "x-original-host");
    private static final String PASSED_ON_PREFIX = "x-forwarded-";

    private LoopbackOnly() {}

    public static boolean admits(HttpRequest request) {
        List<String> hosts = request.headers("Host");
        Peer peer = request.peer();
        return hosts.size() == 1
                && peer != null
                && isLoopback(peer.address())
                && isLoopbackName(withoutPort(hosts.get(0)))
                && request.headerNames().stream().noneMatch(LoopbackOnly::isOfProxy)
                && isOfOurs(request, (request.isSecure() ? "https://" : "http://") + hosts.get(0));
    }

    /** The host of an authority; empty when what stands behind it is no port. */
    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        if (colon < 0 || authority.endsWith("]")) {
            return authority;
        }
        String port = authority.substring(colon + 1);
        return port.chars().allMatch(c -> c >= '0' && c <= '9') ? authority.substring(0, colon) : "";
    }

    private static boolean isOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return PASSED_ON.contains(name) || name.startsWith(PASSED_ON_PREFIX);
    }

    // A page of another port of this machine may lead a person here, and read nothing.
    private static boolean isOfOurs(HttpRequest request, String own) {
        boolean ownOrigins = request.headers("Origin").stream().allMatch(own::equalsIgnoreCase);
        List<String> sites = request.headers("Sec-Fetch-Site");
        boolean led = sites.equals(List.of("same-site")) && "navigate".equals(request.header("Sec-Fetch-Mode"));
        return ownOrigins && (led || sites.stream().allMatch(Set.of("none", "same-origin")::contains));
    }

    private static boolean isLoopbackName(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.equalsIgnoreCase("localhost") || isLoopback(bare);
    }

    /** Never looks a name up. */
    static boolean isLoopback(@Nullable String text) {
        InetAddress address = IpAddress.parse(text);
        return address != null && address.isLoopbackAddress();
    }
}
