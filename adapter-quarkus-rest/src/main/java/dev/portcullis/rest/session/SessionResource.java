package dev.portcullis.rest.session;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.answer.LinkText;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Who is signed in, and where else. */
@NonBlocking
@Path("/sessions")
public final class SessionResource {
    private final SessionApi api;

    SessionResource(RestBoundary boundary) {
        this.api = boundary.api();
    }

    @GET
    @Path("whoami")
    public void toSession(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.SESSION_CHECK,
                () -> api.toSessionWithHttpInfo(
                        new ToSession(exchange.caller(), exchange.query().given("tokenize_as"))));
    }

    @GET
    public void listMySessions(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.SESSION_CHECK, () -> paged(api.listMySessionsWithHttpInfo(list(exchange))));
    }

    @DELETE
    public void disableMyOtherSessions(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(
                WorkKind.FORM,
                () -> api.disableMyOtherSessionsWithHttpInfo(new DisableMyOtherSessions(exchange.caller())));
    }

    @DELETE
    @Path("{id}")
    public void disableMySession(@PathParam("id") String id, @Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        // The contract names a type for this one answer without content.
        exchange.answer(
                WorkKind.FORM,
                () -> api.disableMySessionWithHttpInfo(new DisableMySession(id, exchange.caller()))
                        .withHeader("Content-Type", "application/json; charset=utf-8"));
    }

    private static ListMySessions list(Exchange exchange) {
        var query = exchange.query();
        return new ListMySessions(
                exchange.caller(),
                query.given("per_page"),
                query.given("page"),
                query.given("page_size"),
                query.given("page_token"));
    }

    private static Answer<List<Session>> paged(Answer<SessionPage> answer) {
        SessionPage page = answer.require();
        var sessions =
                new Answer<>(answer.status(), page.sessions(), answer.location(), answer.cookies(), answer.headers());
        return sessions.withHeader("X-Total-Count", Long.toString(page.total()))
                .withHeader("Link", LinkText.of(page.links()));
    }
}
