package dev.portcullis.boundary.filter;

import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.serve.CorsSettings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells browsers which other origins may ask (Fetch standard, CORS protocol). */
public final class CrossOrigin {
    private final CorsSettings settings;
    private final List<OriginPattern> origins;
    private final boolean everyone;
    private final Set<String> methods;
    private final Set<String> headers;
    private final boolean anyHeader;
    private final String exposed;

    public CrossOrigin(CorsSettings settings) {
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
    public boolean isPreflight(HttpRequest request) {
        return request.method().equals("OPTIONS") && request.header("Access-Control-Request-Method") != null;
    }

    /** Answer a request for permission; without one the browser finds no headers. */
    public HttpAnswer answerPreflight(HttpRequest request, AnswerDraft answer) {
        answer.add("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        String method = request.header("Access-Control-Request-Method");
        String asked = request.header("Access-Control-Request-Headers");
        if (isAllowed(request) && method != null && takes(method) && allHeadersAllowed(asked)) {
            allow(request, answer);
            answer.set("Access-Control-Allow-Methods", method.toUpperCase(Locale.ROOT));
            if (asked != null && !asked.isEmpty()) {
                answer.set("Access-Control-Allow-Headers", asked);
            }
            if (settings.maxAge().isPositive()) {
                answer.set(
                        "Access-Control-Max-Age",
                        Long.toString(settings.maxAge().toSeconds()));
            }
        }
        return answer.end(204);
    }

    /** Say in the answer to come whether the asking origin may read it. */
    public void mark(HttpRequest request, AnswerDraft answer) {
        answer.add("Vary", "Origin");
        if (isAllowed(request) && takes(request.method())) {
            allow(request, answer);
            if (!exposed.isEmpty()) {
                answer.set("Access-Control-Expose-Headers", exposed);
            }
        }
    }

    // With credentials the answer to everyone names no origin, so that browsers keep it from pages: never both.
    private void allow(HttpRequest request, AnswerDraft answer) {
        answer.set("Access-Control-Allow-Origin", everyone ? "*" : Objects.requireNonNull(request.header("Origin")));
        if (settings.allowCredentials() && !everyone) {
            answer.set("Access-Control-Allow-Credentials", "true");
        }
    }

    private boolean isAllowed(HttpRequest request) {
        String origin = request.header("Origin");
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
