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

/** A request to one of our paths. Exactly one of its answers is to be written. For one thread at a time. */
public final class ReceivedRequest {
    private static final byte[] NO_BODY = {};

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

    ReceivedRequest(HttpAnswer ready) {
        this.ready = ready;
        this.task = null;
        this.awaitsBody = false;
    }

    ReceivedRequest(Exchange exchange, ClientThrottle throttle, String route, Route.Method method, boolean awaitsBody) {
        this.ready = null;
        this.task = new Task(exchange, throttle, route, method);
        this.awaitsBody = awaitsBody;
    }

    /** On which threads the answer is to be found; empty when it is there already, and nothing waits. */
    public Optional<WorkKind> kind() {
        return Optional.ofNullable(task).map(work -> work.method().kind());
    }

    /** The pattern of its path, as {@code /sessions/{id}}, for whoever counts requests; empty where nothing is done. */
    public Optional<String> route() {
        return Optional.ofNullable(task).map(Task::route);
    }

    /** Whether the answer depends on the body, which must then be read first. */
    public boolean awaitsBody() {
        return awaitsBody;
    }

    /** The answer to a request without a body; may wait. */
    public HttpAnswer answer() {
        return answer(NO_BODY);
    }

    /** The answer; may wait. @param body whole, at most {@link PublicApi#MOST_BYTES} */
    public HttpAnswer answer(byte[] body) {
        return task == null ? Objects.requireNonNull(ready) : task.carryOut(body);
    }

    /** Instead of the answer: there is more to do than can be done soon. */
    public HttpAnswer overloaded() {
        return refuse(GenericErrors.overloaded());
    }

    /** Instead of the answer: the body is larger than {@link PublicApi#MOST_BYTES}. */
    public HttpAnswer bodyTooLarge() {
        return refuse(GenericErrors.bodyTooLarge());
    }

    /** Instead of the answer: the body did not arrive in time. */
    public HttpAnswer bodyTooSlow() {
        return refuse(GenericErrors.bodyTooSlow());
    }

    private HttpAnswer refuse(FrontendError error) {
        return task == null ? Objects.requireNonNull(ready) : task.refuse(error);
    }
}
