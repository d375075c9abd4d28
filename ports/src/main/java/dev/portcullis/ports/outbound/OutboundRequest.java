package dev.portcullis.ports.outbound;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call of another server.
 *
 * @param method any method's name
 * @param headers by name, in their order
 * @param body sent in UTF-8; null for none
 * @param time for everything from looking up the name to the last byte of the answer
 * @param most bytes of the answer's body
 */
public record OutboundRequest(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable String body,
        Duration time,
        int most) {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int MOST = 1024 * 1024;

    public OutboundRequest {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Ask for JSON, for ten seconds, of one megabyte at most. */
    public static OutboundRequest get(URI address) {
        return new OutboundRequest("GET", address, Map.of("Accept", "application/json"), null, TIME, MOST);
    }

    /** Post a form and ask for JSON. */
    public static OutboundRequest form(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return get(address).posting("application/x-www-form-urlencoded", body);
    }

    /** Post a text of a type. */
    public OutboundRequest posting(String type, String text) {
        return new OutboundRequest("POST", address, headers, text, time, most).with("Content-Type", type);
    }

    public OutboundRequest with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new OutboundRequest(method, address, more, body, time, most);
    }

    public OutboundRequest within(Duration limit) {
        return new OutboundRequest(method, address, headers, body, limit, most);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without headers and body, and of the address without names of users and what follows a question mark: all may hold secrets. */
    @Override
    public String toString() {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return method + " " + address.getScheme() + "://" + address.getHost() + port + address.getRawPath();
    }
}
