package dev.portcullis.examples.quarkus;

import dev.portcullis.companion.session.RequestCaller;
import dev.portcullis.companion.session.SessionGuard;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** The club's own endpoints. */
@Path("/")
public class NotesResource {
    private final SessionGuard guard;

    NotesResource(SessionGuard guard) {
        this.guard = guard;
    }

    @GET
    @Path("notes")
    public String notes() {
        return "We meet on Thursday.";
    }

    @POST
    @Path("notes")
    public String note(String text) {
        return "Noted: " + text;
    }

    @GET
    @Path("me")
    public String me(@Context HttpHeaders headers) {
        return guard.find(RequestCaller.of(headers::getHeaderString))
                .map(session -> "Hello, " + session.trait("email").orElse("somebody") + ".")
                .orElseThrow(() -> new NotAuthorizedException("Session"));
    }
}
