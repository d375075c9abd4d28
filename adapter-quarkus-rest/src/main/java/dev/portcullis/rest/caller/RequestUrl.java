package dev.portcullis.rest.caller;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** The address that was asked for, as the caller sees it: a proxy may say another scheme and host than ours. */
final class RequestUrl {
    private RequestUrl() {}

    /** @param believed whether its headers may say that a proxy was asked, and how */
    static String of(HttpServerRequest request, boolean believed) {
        String scheme = request.isSSL() ? "https" : "http";
        String host = first(request.getHeader("Host"), "");
        if (believed) {
            scheme = first(request.getHeader("X-Forwarded-Proto"), scheme);
            host = first(request.getHeader("X-Forwarded-Host"), host);
        }
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
