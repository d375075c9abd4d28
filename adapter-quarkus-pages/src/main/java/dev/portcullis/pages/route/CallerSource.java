package dev.portcullis.pages.route;

import dev.portcullis.ports.caller.Caller;
import io.vertx.core.http.HttpServerRequest;

/** Tell who asks, with the visitor's own cookies, as a caller that is answered by values. Safe for use by many threads. */
@FunctionalInterface
public interface CallerSource {
    Caller of(HttpServerRequest request);
}
