package dev.portcullis.boundary.caller;

import dev.portcullis.boundary.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that a request came through, as proxies wrote them down, the nearest last. Sources: RFC 7239 section 5.2 and 6
 * ({@code Forwarded}); {@code X-Forwarded-For}, which most proxies write, goes first: those that do let any {@code Forwarded} pass.
 */
final class ForwardedHops {
    private ForwardedHops() {}

    /** What is no address becomes null. */
    static List<@Nullable String> of(HttpRequest request) {
        List<String> listed = request.headers("X-Forwarded-For");
        Stream<String> hops = listed.isEmpty()
                ? request.headers("Forwarded").stream().flatMap(ForwardedHops::elements)
                : listed.stream().flatMap(line -> Stream.of(line.split(",", -1)));
        var addresses = new ArrayList<@Nullable String>();
        hops.forEach(hop -> addresses.add(address(hop.strip())));
        return addresses;
    }

    private static Stream<String> elements(String line) {
        return Stream.of(line.split(",", -1)).map(ForwardedHops::hostOf);
    }

    private static String hostOf(String element) {
        for (String pair : element.split(";", -1)) {
            String text = pair.strip();
            if (text.toLowerCase(Locale.ROOT).startsWith("for=")) {
                return text.substring("for=".length()).replace("\"", "");
            }
        }
        return "";
    }

    /** The address in {@code 192.0.2.7}, {@code 192.0.2.7:443}, {@code 2001:db8::7}, {@code [2001:db8::7]:443}; else null. */
    static @Nullable String address(String hop) {
        String host = hop;
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            host = end < 0 ? "" : hop.substring(1, end);
        } else if (hop.indexOf(':') >= 0 && hop.indexOf(':') == hop.lastIndexOf(':')) {
            host = hop.substring(0, hop.indexOf(':'));
        }
        return IpAddress.octets(host) == null ? null : host;
    }
}
