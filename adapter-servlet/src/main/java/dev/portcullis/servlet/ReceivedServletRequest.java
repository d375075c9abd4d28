package dev.portcullis.servlet;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.http.Peer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of a servlet container, as the public API wants to see it. */
record ReceivedServletRequest(HttpServletRequest request) implements HttpRequest {
    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String target() {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    @Override
    public String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    public @Nullable String query() {
        return request.getQueryString();
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public List<String> headers(String name) {
        return Collections.list(request.getHeaders(name));
    }

    @Override
    public Collection<String> headerNames() {
        return Collections.list(request.getHeaderNames());
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public Peer peer() {
        return new Peer(request.getRemoteAddr(), request.getRemotePort());
    }
}
