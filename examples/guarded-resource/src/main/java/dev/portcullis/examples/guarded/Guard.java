package dev.portcullis.examples.guarded;

import dev.portcullis.companion.session.RequestCaller;
import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.Unavailable;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Stands before what is {@link SignedIn}: the request goes on with its visitor, or ends here. */
@Provider
@SignedIn
@Priority(Priorities.AUTHENTICATION)
final class Guard implements ContainerRequestFilter {
    private static final int UNAVAILABLE = 503;

    private final SessionGuard sessions;
    private final Visitor visitor;

    Guard(SessionGuard sessions, Visitor visitor) {
        this.sessions = sessions;
        this.visitor = visitor;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            visitor.is(sessions.require(RequestCaller.of(request::getHeaderString)));
        } catch (FrontendException refused) {
            request.abortWith(Response.status(refused.error().status()).build());
        } catch (Unavailable nobodyCanTell) {
            request.abortWith(Response.status(UNAVAILABLE).build());
        }
    }
}
