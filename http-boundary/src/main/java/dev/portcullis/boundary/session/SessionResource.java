package dev.portcullis.boundary.session;

import dev.portcullis.boundary.answer.LinkText;
import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.session.ToSession;
import java.util.List;

/** Who is signed in, and where else. */
public final class SessionResource {
    private final SessionApi api;

    public SessionResource(SessionApi api) {
        this.api = api;
    }

    /** Its paths. The contract answers whoami by any method alike. */
    public List<Route> routes() {
        return List.of(
                Route.at("/sessions/whoami").any(WorkKind.SESSION_CHECK, this::toSession),
                Route.at("/sessions")
                        .get(WorkKind.SESSION_CHECK, this::listMySessions)
                        .delete(WorkKind.FORM, this::disableMyOtherSessions),
                Route.at("/sessions/{id}").delete(WorkKind.FORM, this::disableMySession));
    }

    private Answer<?> toSession(Exchange exchange) {
        return api.toSessionWithHttpInfo(
                new ToSession(exchange.caller(), exchange.query().given("tokenize_as")));
    }

    private Answer<?> listMySessions(Exchange exchange) {
        return paged(api.listMySessionsWithHttpInfo(list(exchange)));
    }

    private Answer<?> disableMyOtherSessions(Exchange exchange) {
        return api.disableMyOtherSessionsWithHttpInfo(new DisableMyOtherSessions(exchange.caller()));
    }

    // The contract names a type for this one answer without content.
    private Answer<?> disableMySession(Exchange exchange) {
        String id = exchange.parameter().orElse("");
        return api.disableMySessionWithHttpInfo(new DisableMySession(id, exchange.caller()))
                .withHeader("Content-Type", "application/json; charset=utf-8");
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
