package dev.portcullis.httpcourier;

import java.net.URI;
import java.util.Map;

/**
 * Where messages are handed over.
 *
 * @param method for instance {@code POST}
 * @param headers sent along
 */
public record HttpTarget(URI url, String method, Map<String, String> headers, Credential credential) {
    public HttpTarget {
        headers = Map.copyOf(headers);
    }

    /** Whether messages travel readable for everybody on the way. */
    public boolean isReadableOnTheWay() {
        String host = String.valueOf(url.getHost());
        boolean here = host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return "http".equalsIgnoreCase(url.getScheme()) && !here;
    }

    // Not generated: address and headers may hold keys of the service.
    @Override
    public String toString() {
        return "HttpTarget[" + url.getHost() + "]";
    }
}
