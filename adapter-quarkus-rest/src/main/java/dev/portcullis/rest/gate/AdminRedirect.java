package dev.portcullis.rest.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests for the administration, which is no part of this service, on to where it is. Only the schemas are offered here
 * as well. Source: docs/contract/operations.md, "Other paths".
 */
final class AdminRedirect {
    private static final String ADMIN = "/admin";
    private static final String SCHEMAS = "/admin/schemas";

    private final @Nullable String base;

    AdminRedirect(@Nullable URI base) {
        this.base = base == null ? null : base.toString().replaceFirst("/+$", "");
    }

    boolean takes(String path) {
        return path.startsWith("/admin/") && (base != null || isSchemas(path));
    }

    void handle(RoutingContext http, String path) {
        if (isSchemas(path)) {
            http.reroute(path.substring(ADMIN.length()));
            return;
        }
        String query = http.request().query();
        http.response()
                .setStatusCode(307)
                .putHeader(HttpHeaders.LOCATION, base + path + (query == null ? "" : "?" + query))
                .end();
    }

    private static boolean isSchemas(String path) {
        return path.equals(SCHEMAS) || path.startsWith(SCHEMAS + "/");
    }
}
