package dev.portcullis.pages.route;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.http.Peer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of which only the headers are looked at, each by its exact name. */
record HeadersOnly(Map<String, String> sent) implements HttpRequest {
    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String target() {
        return "/";
    }

    @Override
    public @Nullable String header(String name) {
        return sent.get(name);
    }

    @Override
    public List<String> headers(String name) {
        return sent.containsKey(name) ? List.of(sent.get(name)) : List.of();
    }

    @Override
    public Collection<String> headerNames() {
        return sent.keySet();
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public @Nullable Peer peer() {
        return null;
    }
}
