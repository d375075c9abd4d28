package dev.portcullis.http.session;

import dev.portcullis.http.exchange.Call;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.ResponseSpec;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.session.ToSession;

/** Sessions over HTTP. */
public final class HttpSessionApi implements SessionApi {
    private static final String SESSIONS = "/sessions";
    private static final ResponseSpec<Session> SESSION = ResponseSpec.value(Session.class);
    private static final ResponseSpec<SessionPage> PAGE = new ResponseSpec<>(SessionPages::read, null);
    private static final ResponseSpec<DeleteMySessionsCount> COUNT = ResponseSpec.value(DeleteMySessionsCount.class);

    private final Exchange exchange;

    public HttpSessionApi(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer<Session> toSessionWithHttpInfo(ToSession request) {
        return exchange.send(
                Call.get("toSession", SESSIONS + "/whoami", request.caller()).with("tokenize_as", request.tokenizeAs()),
                SESSION);
    }

    @Override
    public Answer<SessionPage> listMySessionsWithHttpInfo(ListMySessions request) {
        return exchange.send(
                Call.get("listMySessions", SESSIONS, request.caller())
                        .with("per_page", request.perPage())
                        .with("page", request.page())
                        .with("page_size", request.pageSize())
                        .with("page_token", request.pageToken()),
                PAGE);
    }

    @Override
    public Answer<DeleteMySessionsCount> disableMyOtherSessionsWithHttpInfo(DisableMyOtherSessions request) {
        return exchange.send(Call.delete("disableMyOtherSessions", SESSIONS, null, request.caller()), COUNT);
    }

    @Override
    public Answer<Void> disableMySessionWithHttpInfo(DisableMySession request) {
        return exchange.send(
                Call.delete("disableMySession", Call.under(SESSIONS, request.id()), null, request.caller()),
                ResponseSpec.nothing());
    }
}
