package dev.portcullis.examples.guarded;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Shows everybody their own notes. */
@Path("/notes")
final class NotesResource {
    private final Visitor visitor;

    NotesResource(Visitor visitor) {
        this.visitor = visitor;
    }

    @GET
    @SignedIn
    public String mine() {
        return "Notes of " + visitor.email();
    }
}
