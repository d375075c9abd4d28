package dev.portcullis.pages.route;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.ports.caller.Caller;

/** Tell who asks, with the visitor's own cookies, as a caller that is answered by values. Safe for use by many threads. */
@FunctionalInterface
public interface CallerSource {
    Caller of(HttpRequest request);
}
