package dev.portcullis.rest.gate;

import dev.portcullis.rest.CorsSettings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells browsers which other origins may ask (Fetch standard, CORS protocol). */
final class CrossOrigin {
    private final CorsSettings settings;
    private final List<OriginPattern> origins;
    private final boolean everyone;
    private final Set<String> methods;
    private final Set<String> headers;
    private final boolean anyHeader;
    private final String exposed;

    CrossOrigin(CorsSettings settings) {
        this.settings = settings;
        this.origins = settings.allowedOrigins().stream().map(OriginPattern::of).toList();
        this.everyone = origins.stream().anyMatch(OriginPattern::isEveryone);
        this.methods = settings.allowedMethods().stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        // Some browsers ask for Origin, which is no header that a script can set.
        this.headers = Stream.concat(settings.allowedHeaders().stream(), Stream.of("origin"))
                .map(header -> header.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.anyHeader = headers.contains("*");
        this.exposed = String.join(", ", settings.exposedHeaders());
    }

    /** Whether the request asks for permission instead of anything else. */
    boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    /** Answer a request for permission; without one the browser finds no headers. */
    void answerPreflight(HttpServerRequest request) {
        MultiMap answer = request.response().headers();
        answer.add(HttpHeaders.VARY, "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        String method = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        String asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (isAllowed(request) && takes(method) && allHeadersAllowed(asked)) {
            allow(request, answer);
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, method.toUpperCase(Locale.ROOT));
            if (asked != null && !asked.isEmpty()) {
                answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, asked);
            }
            if (settings.maxAge().isPositive()) {
                answer.set(
                        HttpHeaders.ACCESS_CONTROL_MAX_AGE,
                        Long.toString(settings.maxAge().toSeconds()));
            }
        }
        request.response().setStatusCode(204).end();
    }

    /** Say in the answer to come whether the asking origin may read it. */
    void mark(HttpServerRequest request) {
        MultiMap answer = request.response().headers();
        answer.add(HttpHeaders.VARY, "Origin");
        if (isAllowed(request) && takes(request.method().name())) {
            allow(request, answer);
            if (!exposed.isEmpty()) {
                answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
            }
        }
    }

    // With credentials the answer to everyone names no origin, so that browsers keep it from pages: never both.
    private void allow(HttpServerRequest request, MultiMap answer) {
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, everyone ? "*" : request.getHeader(HttpHeaders.ORIGIN));
        if (settings.allowCredentials() && !everyone) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
    }

    private boolean isAllowed(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.isEmpty()) {
            return false;
        }
        String lower = origin.toLowerCase(Locale.ROOT);
        return everyone || origins.stream().anyMatch(pattern -> pattern.matches(lower));
    }

    private boolean takes(String method) {
        return method.equals("OPTIONS") || methods.contains(method.toUpperCase(Locale.ROOT));
    }

    private boolean allHeadersAllowed(@Nullable String asked) {
        return anyHeader
                || asked == null
                || Stream.of(asked.split(",", -1))
                        .map(header -> header.strip().toLowerCase(Locale.ROOT))
                        .allMatch(header -> header.isEmpty() || headers.contains(header));
    }
}
