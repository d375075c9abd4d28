package dev.portcullis.httpcourier;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where messages are handed over.
 *
 * @param method for instance {@code POST}
 * @param headers sent along
 * @param bodyUrl where the program is that makes the body; null for the one of the contract
 */
public record HttpTarget(
        URI url,
        String method,
        Map<String, String> headers,
        Credential credential,
        @Nullable String bodyUrl) {
    /** A service that is told what the contract has. */
    public HttpTarget(URI url, String method, Map<String, String> headers, Credential credential) {
        this(url, method, headers, credential, null);
    }

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
