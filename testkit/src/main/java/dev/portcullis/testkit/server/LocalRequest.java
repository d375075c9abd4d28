package dev.portcullis.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.http.Peer;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to the JDK's own server. */
record LocalRequest(HttpExchange exchange) implements HttpRequest {
    @Override
    public String method() {
        return exchange.getRequestMethod();
    }

    @Override
    public String target() {
        return exchange.getRequestURI().toString();
    }

    @Override
    public @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Override
    public List<String> headers(String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> headerNames() {
        return exchange.getRequestHeaders().keySet();
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public Peer peer() {
        InetSocketAddress remote = exchange.getRemoteAddress();
        return new Peer(remote.getAddress().getHostAddress(), remote.getPort());
    }
}
