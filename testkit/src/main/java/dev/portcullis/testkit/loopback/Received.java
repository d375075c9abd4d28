package dev.portcullis.testkit.loopback;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request as a server of a test got it.
 *
 * @param target the path, with its query
 * @param headers by their names, whose letter case plays no part
 * @param body as text in UTF-8; empty where there was none
 */
public record Received(String method, URI target, Map<String, List<String>> headers, String body) {
    public Received {
        var caseless = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(headers);
        headers = caseless;
    }

    static Received of(HttpExchange exchange) throws IOException {
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    public String path() {
        return target.getPath();
    }

    /** The first header of a name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** What stands in the query, by name. */
    public Map<String, String> query() {
        return parameters(target.getRawQuery() == null ? "" : target.getRawQuery());
    }

    /** What the body says if it is a form, by name. */
    public Map<String, String> form() {
        return parameters(body);
    }

    /** What {@code application/x-www-form-urlencoded} text says, by name; the last of a name counts. */
    public static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]),
                        pair -> pair.length == 1 ? "" : decoded(pair[1]),
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
