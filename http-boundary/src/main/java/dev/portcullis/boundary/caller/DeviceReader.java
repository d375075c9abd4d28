package dev.portcullis.boundary.caller;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.http.Peer;
import dev.portcullis.ports.caller.Caller.Device;
import dev.portcullis.ports.caller.Cookies;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads where and with what a person is. Source: docs/contract/sessions.md, "A session in JSON"; but proxies are believed only
 * where they are known.
 */
final class DeviceReader {
    private DeviceReader() {}

    static Device read(HttpRequest request, Cookies cookies, ProxyTrust trust) {
        String told = ClientAddress.told(request, trust);
        return new Device(
                told == null ? peer(request.peer()) : told,
                request.header("User-Agent"),
                trust.believes(request) ? location(request) : "",
                VisitorLanguages.of(request, cookies));
    }

    private static @Nullable String peer(@Nullable Peer peer) {
        if (peer == null) {
            return null;
        }
        String host = peer.address();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + peer.port();
    }

    private static String location(HttpRequest request) {
        String city = request.header("Cf-Ipcity");
        String country = request.header("Cf-Ipcountry");
        if (city == null && country == null) {
            return "";
        }
        return Stream.of(city, country)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
