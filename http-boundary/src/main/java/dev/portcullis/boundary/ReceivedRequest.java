package dev.portcullis.boundary;

import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.http.HttpAnswer;
import java.util.Optional;

/** A request that an {@link Endpoint} took. Exactly one of its answers is to be written. For one thread at a time. */
public interface ReceivedRequest {
    /** One that has its answer already: it waits for nothing, and its body is not read. */
    static ReceivedRequest ready(HttpAnswer answer) {
        return new ReadyAnswer(answer);
    }

    /** On which threads the answer is to be found; empty when it is there already, and nothing waits. */
    Optional<WorkKind> kind();

    /** The pattern of its path, as {@code /sessions/{id}}, for whoever counts requests; empty where nothing is done. */
    Optional<String> route();

    /** Whether the answer depends on the body, which must then be read first. */
    boolean awaitsBody();

    /** The most octets of the body. */
    int mostBytes();

    /** The answer to a request without a body; may wait. */
    default HttpAnswer answer() {
        return answer(new byte[0]);
    }

    /** The answer; may wait. @param body whole, at most {@link #mostBytes} */
    HttpAnswer answer(byte[] body);

    /** Instead of the answer: there is more to do than can be done soon. */
    HttpAnswer overloaded();

    /** Instead of the answer: the body is larger than {@link #mostBytes}. */
    HttpAnswer bodyTooLarge();

    /** Instead of the answer: the body did not arrive in time. */
    HttpAnswer bodyTooSlow();
}
