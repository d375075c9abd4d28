package dev.portcullis.boundary.http;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of a request, as a server hands it over. Names of headers are found in any case. */
public interface HttpRequest {
    /** In capitals, for instance {@code GET}. */
    String method();

    /** What was asked for, just as the request says it: a path and a query, or a whole address. */
    String target();

    /** The path of the target, still encoded; less what the application itself stands below. */
    default String path() {
        return Target.path(target());
    }

    /** What stands behind the {@code ?} of the target, still encoded; null when there is no {@code ?}. */
    default @Nullable String query() {
        return Target.query(target());
    }

    /** The first header of a name; null when there is none. */
    @Nullable
    String header(String name);

    /** All headers of a name, in order. */
    List<String> headers(String name);

    Collection<String> headerNames();

    /** Whether the connection is encrypted. */
    boolean isSecure();

    /** Null where there is no network. */
    @Nullable
    Peer peer();

    default boolean isHead() {
        return method().equals("HEAD");
    }

    /** Whether it only reads: by GET or HEAD. */
    default boolean isRead() {
        return method().equals("GET") || isHead();
    }
}
