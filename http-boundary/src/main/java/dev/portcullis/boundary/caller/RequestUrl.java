package dev.portcullis.boundary.caller;

import dev.portcullis.boundary.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** The address that was asked for, as the caller sees it: a proxy may say another scheme and host than ours. */
final class RequestUrl {
    private RequestUrl() {}

    /** @param believed whether its headers may say that a proxy was asked, and how */
    static String of(HttpRequest request, boolean believed) {
        String scheme = request.isSecure() ? "https" : "http";
        String host = first(request.header("Host"), "");
        if (believed) {
            scheme = first(request.header("X-Forwarded-Proto"), scheme);
            host = first(request.header("X-Forwarded-Host"), host);
        }
        return scheme + "://" + host + target(request);
    }

    // The query stays as it was sent; a target in absolute form loses its scheme and host.
    private static String target(HttpRequest request) {
        String target = request.target();
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
