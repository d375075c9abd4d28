package dev.portcullis.rest.caller;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** The address that was asked for, as the caller sees it: a proxy may say another scheme and host than ours. */
final class RequestUrl {
    private RequestUrl() {}

    static String of(HttpServerRequest request) {
        String scheme = first(request.getHeader("X-Forwarded-Proto"), request.isSSL() ? "https" : "http");
        String host = first(request.getHeader("X-Forwarded-Host"), first(request.getHeader("Host"), ""));
        return scheme + "://" + host + target(request);
    }

    // The query stays as it was sent; a target in absolute form loses its scheme and host.
    private static String target(HttpServerRequest request) {
        String target = request.uri();
        if (target.startsWith("/")) {
            return target;
        }
        String query = request.query();
        return request.path() + (query == null ? "" : "?" + query);
    }

    private static String first(@Nullable String preferred, String otherwise) {
        return preferred == null || preferred.isEmpty() ? otherwise : preferred;
    }
}
