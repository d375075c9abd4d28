package dev.portcullis.boundary.throttle;

import dev.portcullis.boundary.caller.CallerReader;
import dev.portcullis.boundary.caller.ClientNetwork;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.serve.ThrottleSettings;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the flows that one client begins and the submits that it makes; one that is refused counts several times. Reading, as
 * a session check, is never bounded. Who the client is says the connection, or a proxy that is believed, and nobody else; this
 * machine itself is not counted. Source: docs/security.md, B3.
 */
public final class ClientThrottle {
    private static final int MOST_CLIENTS = 20_000;
    private static final int REFUSED = 4;
    private static final String ERRORS = "/self-service/errors";

    private final TokenBuckets buckets;
    private final CallerReader callers;
    private final boolean on;

    /** @param clock in nanoseconds of any origin */
    public ClientThrottle(ThrottleSettings settings, CallerReader callers, LongSupplier clock) {
        this.buckets = new TokenBuckets(settings, MOST_CLIENTS, clock);
        this.callers = callers;
        this.on = settings.isOn();
    }

    /**
     * Whether a request is carried out.
     *
     * @param path without what the service stands below
     */
    public boolean admits(HttpRequest request, String path) {
        String client = on && (isSubmit(request) || leavesSomething(path)) ? client(request) : null;
        return client == null || buckets.take(client);
    }

    /** Count a submit that was refused. @param status what it was answered with */
    public void note(HttpRequest request, int status) {
        String client = on && isSubmit(request) && status >= 400 && status < 500 ? client(request) : null;
        if (client != null) {
            buckets.charge(client, REFUSED);
        }
    }

    private @Nullable String client(HttpRequest request) {
        return ClientNetwork.of(callers.address(request));
    }

    private static boolean isSubmit(HttpRequest request) {
        return request.method().equals("POST");
    }

    /** Whether something may be kept of a request that nobody signed in made: a flow, or the error that a page then shows. */
    private static boolean leavesSomething(String path) {
        return path.startsWith("/self-service/") && !path.endsWith("/flows") && !path.equals(ERRORS);
    }
}
