package dev.portcullis.boundary.filter;

import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests for the administration, which is no part of this service, on to where it is said to be. Only the schemas are offered
 * here as well. Source: docs/contract/operations.md, "Other paths".
 */
public final class AdminRedirect {
    private static final String ADMIN = "/admin";
    private static final String SCHEMAS = "/admin/schemas";
    private static final Set<String> OFFERED = Set.of("identities", "sessions", "recovery", "courier");

    private final @Nullable String base;

    public AdminRedirect(@Nullable URI base) {
        this.base = base == null ? null : withoutSlash(base.toString());
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? withoutSlash(text.substring(0, text.length() - 1)) : text;
    }

    public boolean takes(String path) {
        return base != null && path.startsWith(ADMIN + "/") && OFFERED.contains(path.split("/", 4)[2]);
    }

    public HttpAnswer answer(HttpRequest request, AnswerDraft draft, String path) {
        String query = request.query();
        return draft.set("Location", base + path + (query == null ? "" : "?" + query))
                .end(307);
    }

    /** The path under which that of an administrator is offered to everybody; the same for all others. */
    public static String publicPath(String path) {
        return isSchemas(path) ? path.substring(ADMIN.length()) : path;
    }

    private static boolean isSchemas(String path) {
        return path.equals(SCHEMAS) || path.startsWith(SCHEMAS + "/");
    }
}
