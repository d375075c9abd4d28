package dev.portcullis.rest.throttle;

import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.ThrottleSettings;
import dev.portcullis.rest.answer.AnswerWriter;
import dev.portcullis.rest.answer.GenericErrors;
import dev.portcullis.rest.caller.CallerReader;
import dev.portcullis.rest.caller.ClientNetwork;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the flows that one client begins and the submits that it makes; one that is refused counts several times. Reading, as a
 * session check, is never bounded. Who the client is says the connection, or a proxy that is believed, and nobody else; this machine
 * itself is not counted. Source: checklist B3.
 */
public final class ClientThrottle implements Handler<RoutingContext> {
    private static final int MOST_CLIENTS = 20_000;
    private static final int REFUSED = 4;
    private static final CharSequence RETRY_SECONDS = HttpHeaders.createOptimized("1");

    private final TokenBuckets buckets;
    private final CallerReader callers;
    private final AnswerWriter answers;

    public ClientThrottle(RestBoundary boundary, ThrottleSettings settings, LongSupplier clock) {
        this.buckets = new TokenBuckets(settings, MOST_CLIENTS, clock);
        this.callers = boundary.settings().callers();
        this.answers = new AnswerWriter(boundary.json());
    }

    @Override
    public void handle(RoutingContext http) {
        HttpServerRequest request = http.request();
        boolean submit = request.method().equals(HttpMethod.POST);
        String client = submit || isStart(request) ? ClientNetwork.of(callers.address(request)) : null;
        if (client == null) {
            http.next();
        } else if (!buckets.take(client)) {
            request.response()
                    .putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff");
            answers.refuse(request, new FrontendException(GenericErrors.tooMuch()), null, null);
        } else {
            if (submit) {
                http.addEndHandler(answered -> countRefusal(http, client));
            }
            http.next();
        }
    }

    private static boolean isStart(HttpServerRequest request) {
        @Nullable String path = request.path();
        return path != null
                && path.startsWith("/self-service/")
                && (path.endsWith("/browser") || path.endsWith("/api"));
    }

    private void countRefusal(RoutingContext http, String client) {
        int status = http.response().getStatusCode();
        if (status >= 400 && status < 500) {
            buckets.charge(client, REFUSED);
        }
    }
}
