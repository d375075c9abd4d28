package dev.portcullis.rest.caller;

import dev.portcullis.ports.caller.Caller.Device;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads where and with what a person is. Source: wire contract, core section 2.5. */
final class DeviceReader {
    private static final List<String> SINGLE_ADDRESS = List.of("True-Client-IP", "Cf-Connecting-IP", "X-Real-IP");

    private DeviceReader() {}

    static Device read(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return new Device(address(request), headers.get("User-Agent"), location(headers));
    }

    private static @Nullable String address(HttpServerRequest request) {
        for (String name : SINGLE_ADDRESS) {
            String address = request.getHeader(name);
            if (address != null && !address.isEmpty()) {
                return address;
            }
        }
        String forwarded = forwardedFor(request.getHeader("X-Forwarded-For"));
        return forwarded == null ? peer(request.remoteAddress()) : forwarded;
    }

    private static @Nullable String forwardedFor(@Nullable String header) {
        if (header == null) {
            return null;
        }
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(InternalAddress::isPublic)
                .findFirst()
                .orElse(null);
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
