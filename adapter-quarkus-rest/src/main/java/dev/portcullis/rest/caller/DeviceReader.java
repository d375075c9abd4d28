package dev.portcullis.rest.caller;

import dev.portcullis.ports.caller.Caller.Device;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
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

    static Device read(HttpServerRequest request, ProxyTrust trust) {
        MultiMap headers = request.headers();
        String told = ClientAddress.told(request, trust);
        return new Device(
                told == null ? peer(request.remoteAddress()) : told,
                headers.get("User-Agent"),
                trust.believes(request) ? location(headers) : "");
    }

    private static @Nullable String peer(@Nullable SocketAddress address) {
        if (address == null || address.host() == null) {
            return null;
        }
        String host = address.host();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.port();
    }

    private static String location(MultiMap headers) {
        String city = headers.get("Cf-Ipcity");
        String country = headers.get("Cf-Ipcountry");
        if (city == null && country == null) {
            return "";
        }
        return Stream.of(city, country)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
