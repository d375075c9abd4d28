package dev.portcullis.webhook;

import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Follows redirects, at most ten. Headers go along on the same host alone: they hold credentials. Source: docs/contract/web-hooks.md, "Redirects". */
final class Redirects {
    private static final int MOST = 10;

    private final OutboundClient client;

    Redirects(OutboundClient client) {
        this.client = client;
    }

    /** @throws CallFailed if there is no end of them */
    OutboundAnswer send(OutboundRequest first) {
        OutboundRequest request = first;
        for (int i = 0; i <= MOST; i++) {
            OutboundAnswer answer = client.send(request);
            Optional<OutboundRequest> next = next(request, answer);
            if (next.isEmpty()) {
                return answer;
            }
            request = next.get();
        }
        throw new CallFailed("there was no end of redirects");
    }

    private static Optional<OutboundRequest> next(OutboundRequest request, OutboundAnswer answer) {
        return switch (answer.status()) {
            case 301, 302, 303 -> target(request, answer).map(to -> withoutBody(request, to));
            case 307, 308 -> target(request, answer).map(to -> again(request, to));
            default -> Optional.empty();
        };
    }

    private static Optional<URI> target(OutboundRequest request, OutboundAnswer answer) {
        try {
            return answer.header("Location").map(to -> request.address().resolve(to));
        } catch (IllegalArgumentException unusable) {
            throw new CallFailed("a redirect leads nowhere");
        }
    }

    private static OutboundRequest withoutBody(OutboundRequest request, URI to) {
        Map<String, String> headers = headers(request, to);
        headers.keySet().removeIf("Content-Type"::equalsIgnoreCase);
        String method = request.method().equals("HEAD") ? "HEAD" : "GET";
        return new OutboundRequest(method, to, headers, null, request.time(), request.most());
    }

    private static OutboundRequest again(OutboundRequest request, URI to) {
        return new OutboundRequest(
                request.method(), to, headers(request, to), request.body(), request.time(), request.most());
    }

    private static Map<String, String> headers(OutboundRequest request, URI to) {
        var headers = new LinkedHashMap<>(request.headers());
        if (!sameHost(request.address(), to)) {
            headers.keySet().removeIf(name -> !name.equalsIgnoreCase("Content-Type"));
        }
        return headers;
    }

    private static boolean sameHost(URI one, URI other) {
        return String.valueOf(one.getRawAuthority()).equalsIgnoreCase(other.getRawAuthority())
                && one.getScheme().equalsIgnoreCase(other.getScheme());
    }
}
