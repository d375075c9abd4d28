package dev.portcullis.boundary;

import dev.portcullis.boundary.answer.GenericErrors;
import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.boundary.throttle.ClientThrottle;
import dev.portcullis.ports.error.FrontendError;
import java.util.Optional;

/** A request for an operation of the public API, which is still to be carried out. */
final class ReceivedOperation implements ReceivedRequest {
    private final Exchange exchange;
    private final ClientThrottle throttle;
    private final String route;
    private final Route.Method method;
    private final boolean awaitsBody;

    ReceivedOperation(
            Exchange exchange, ClientThrottle throttle, String route, Route.Method method, boolean awaitsBody) {
        this.exchange = exchange;
        this.throttle = throttle;
        this.route = route;
        this.method = method;
        this.awaitsBody = awaitsBody;
    }

    @Override
    public Optional<WorkKind> kind() {
        return Optional.of(method.kind());
    }

    @Override
    public Optional<String> route() {
        return Optional.of(route);
    }

    @Override
    public boolean awaitsBody() {
        return awaitsBody;
    }

    @Override
    public int mostBytes() {
        return PublicApi.MOST_BYTES;
    }

    @Override
    public HttpAnswer answer(byte[] body) {
        exchange.setBody(body);
        return noted(exchange.carryOut(method.operation()));
    }

    @Override
    public HttpAnswer overloaded() {
        return refuse(GenericErrors.overloaded());
    }

    @Override
    public HttpAnswer bodyTooLarge() {
        return refuse(GenericErrors.bodyTooLarge());
    }

    @Override
    public HttpAnswer bodyTooSlow() {
        return refuse(GenericErrors.bodyTooSlow());
    }

    private HttpAnswer refuse(FrontendError error) {
        return noted(exchange.refuse(error));
    }

    private HttpAnswer noted(HttpAnswer answer) {
        throttle.note(exchange.request(), answer.status());
        return answer;
    }
}
