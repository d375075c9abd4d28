package dev.portcullis.rest.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every path of the service, with what each takes and which the filter against forged requests passes over.
 *
 * <p>Source: docs/contract/operations.md; docs/contract/csrf.md, "The filter"; for recovery, verification and the exchange of
 * tokens observed on the reference server, whose filter gives no cookie there.
 */
final class Routes {
    private static final List<String> FLOWS = List.of("login", "registration", "settings", "recovery", "verification");
    private static final String SESSION = "/sessions/";
    private static final String SCHEMA = "/schemas/";
    private static final String INBOX = "/dev/mail";
    private static final Route MESSAGES = Route.of("GET", "HEAD").aboutNobody().forThisMachine();
    private static final Route ONE_SESSION = Route.of("DELETE");
    private static final Route ONE_SCHEMA = Route.of("GET", "HEAD");

    private final Map<String, Route> byPath = new HashMap<>();

    Routes() {
        FLOWS.forEach(this::addFlow);
        byPath.put("/self-service/logout/browser", get().withGuard());
        byPath.put("/self-service/logout", get().withGuard());
        byPath.put("/self-service/logout/api", Route.of("DELETE").withBody());
        byPath.put("/self-service/errors", get().withGuard());
        byPath.put("/self-service/fed-cm/parameters", get().withGuard());
        byPath.put("/self-service/fed-cm/token", Route.of("POST").withGuard().withBody());
        byPath.put("/sessions", Route.of("DELETE", "GET", "HEAD"));
        byPath.put("/sessions/whoami", Route.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        byPath.put("/sessions/token-exchange", get());
        byPath.put("/schemas", get().withGuard());
        byPath.put("/.well-known/ory/webauthn.js", get().withGuard());
        byPath.put(INBOX, MESSAGES);
        byPath.put("/health/alive", get().aboutNobody());
        byPath.put("/health/ready", get().aboutNobody());
    }

    private void addFlow(String flow) {
        String path = "/self-service/" + flow;
        byPath.put(path, Route.of("GET", "HEAD", "POST").withBody());
        byPath.put(path + "/browser", get().withGuard());
        byPath.put(path + "/api", get());
        byPath.put(path + "/flows", get().withGuard());
    }

    private static Route get() {
        return Route.of("GET", "HEAD");
    }

    Route find(String path) {
        Route route = byPath.get(path);
        if (route != null) {
            return route;
        }
        if (isOneBelow(SESSION, path)) {
            return ONE_SESSION;
        }
        if (isOneBelow(INBOX + "/", path)) {
            return MESSAGES;
        }
        return isOneBelow(SCHEMA, path) ? ONE_SCHEMA : Route.UNKNOWN;
    }

    private static boolean isOneBelow(String parent, String path) {
        return path.length() > parent.length() && path.startsWith(parent) && path.indexOf('/', parent.length()) < 0;
    }
}
