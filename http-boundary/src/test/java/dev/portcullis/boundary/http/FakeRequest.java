package dev.portcullis.boundary.http;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A request that came from nowhere. */
public record FakeRequest(String method, String target, boolean isSecure, Peer peer, List<HttpAnswer.Header> headers)
        implements HttpRequest {
    /** From this machine. @param headers as {@code Name: value} */
    public static FakeRequest of(String method, String target, String... headers) {
        var lines = Stream.of(headers)
                .map(line -> new HttpAnswer.Header(line.substring(0, line.indexOf(':')), after(line)))
                .toList();
        return new FakeRequest(method, target, false, new Peer("127.0.0.1", 4711), lines);
    }

    private static String after(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    @Override
    public String header(String name) {
        return headers(name).stream().findFirst().orElse(null);
    }

    @Override
    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpAnswer.Header::value)
                .toList();
    }

    @Override
    public Collection<String> headerNames() {
        return headers.stream().map(HttpAnswer.Header::name).toList();
    }
}
