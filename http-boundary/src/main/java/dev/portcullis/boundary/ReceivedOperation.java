package dev.portcullis.boundary;

import dev.portcullis.boundary.answer.GenericErrors;
import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.boundary.throttle.ClientThrottle;
import dev.portcullis.ports.error.FrontendError;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to a path of the public API. */
final class ReceivedOperation implements ReceivedRequest {
    private final @Nullable HttpAnswer ready;
    private final @Nullable Task task;
    private final boolean awaitsBody;

    private record Task(Exchange exchange, ClientThrottle throttle, String route, Route.Method method) {
        HttpAnswer carryOut(byte[] body) {
            exchange.setBody(body);
            return noted(exchange.carryOut(method.operation()));
        }

        HttpAnswer refuse(FrontendError error) {
            return noted(exchange.refuse(error));
        }

        private HttpAnswer noted(HttpAnswer answer) {
            throttle.note(exchange.request(), answer.status());
            return answer;
        }
    }

    ReceivedOperation(HttpAnswer ready) {
        this.ready = ready;
        this.task = null;
        this.awaitsBody = false;
    }

    ReceivedOperation(
            Exchange exchange, ClientThrottle throttle, String route, Route.Method method, boolean awaitsBody) {
        this.ready = null;
        this.task = new Task(exchange, throttle, route, method);
        this.awaitsBody = awaitsBody;
    }

    @Override
    public Optional<WorkKind> kind() {
        return Optional.ofNullable(task).map(work -> work.method().kind());
    }

    @Override
    public Optional<String> route() {
        return Optional.ofNullable(task).map(Task::route);
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
        return task == null ? Objects.requireNonNull(ready) : task.carryOut(body);
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
        return task == null ? Objects.requireNonNull(ready) : task.refuse(error);
    }
}
