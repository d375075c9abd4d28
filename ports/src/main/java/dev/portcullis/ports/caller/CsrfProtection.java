package dev.portcullis.ports.caller;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keep other sites from acting in a person's browser. Safe for use by many threads.
 *
 * <p>Flows check their own submits; transports ask here for everything else. Source: docs/contract/csrf.md, "The filter".
 */
public interface CsrfProtection {

    /** The cookie to set with any answer to this caller; empty when the caller holds a good one already. */
    Optional<Cookie> cookieFor(Caller caller);

    /**
     * Whether an unsafe request outside the flows carries the proof that it comes from our own pages.
     *
     * @param proof the {@code X-CSRF-Token} header
     */
    boolean accepts(Caller caller, @Nullable String proof);
}
