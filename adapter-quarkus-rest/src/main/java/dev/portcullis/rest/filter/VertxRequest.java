package dev.portcullis.rest.filter;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.http.Peer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of Vert.x, as the public API wants to see it.
 *
 * @param root the path that the application itself stands below, without a slash at its end
 */
public record VertxRequest(HttpServerRequest request, String root) implements HttpRequest {
    /** Of an application at the root. */
    public VertxRequest(HttpServerRequest request) {
        this(request, "");
    }

    // Outside the application is nothing.
    @Override
    public String path() {
        String path = HttpRequest.super.path();
        if (root.isEmpty()) {
            return path;
        }
        return path.startsWith(root) ? path.substring(root.length()) : "";
    }

    @Override
    public String method() {
        return request.method().name();
    }

    @Override
    public String target() {
        String target = request.uri();
        return target == null ? "" : target;
    }

    @Override
    public @Nullable String header(String name) {
        return request.headers().get(name);
    }

    @Override
    public List<String> headers(String name) {
        return request.headers().getAll(name);
    }

    @Override
    public Collection<String> headerNames() {
        return request.headers().names();
    }

    @Override
    public boolean isSecure() {
        return request.isSSL();
    }

    @Override
    public @Nullable Peer peer() {
        SocketAddress peer = request.remoteAddress();
        if (peer == null) {
            return null;
        }
        String host = peer.hostAddress();
        return host == null ? null : new Peer(host, peer.port());
    }
}
