package dev.portcullis.boundary;

import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.http.BodySource;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Answers requests in the threads of a server that may wait. Only so many at once read a body or do what may hash a password: whatever
 * strangers make last holds some of the server's threads, and never those that are asked who is signed in. Source:
 * docs/security.md, A11.
 */
public final class BlockingAnswers {
    // A third of the threads that containers usually have.
    private static final int MOST_LASTING = 64;

    private final Semaphore lasting;

    public BlockingAnswers() {
        this(MOST_LASTING);
    }

    /** @param most how many at once */
    BlockingAnswers(int most) {
        this.lasting = new Semaphore(most);
    }

    /** As {@link #answer(ReceivedRequest, BodySource)}; empty when the path is none of the endpoint's. */
    public Optional<HttpAnswer> answer(Endpoint endpoint, HttpRequest request, BodySource body) throws IOException {
        Optional<ReceivedRequest> received = endpoint.receive(request);
        return received.isEmpty() ? Optional.empty() : Optional.of(answer(received.get(), body));
    }

    /** The answer, or that there is too much to do already; may wait. @throws IOException if the body cannot be read */
    public HttpAnswer answer(ReceivedRequest received, BodySource body) throws IOException {
        if (!mayLast(received)) {
            return received.answer();
        }
        if (!lasting.tryAcquire()) {
            return received.overloaded();
        }
        try {
            return read(received, body);
        } finally {
            lasting.release();
        }
    }

    private static boolean mayLast(ReceivedRequest received) {
        return received.awaitsBody()
                || received.kind().filter(WorkKind.SUBMISSION::equals).isPresent();
    }

    private static HttpAnswer read(ReceivedRequest received, BodySource body) throws IOException {
        if (!received.awaitsBody()) {
            return received.answer();
        }
        byte[] read = body.open().readNBytes(received.mostBytes() + 1);
        return read.length > received.mostBytes() ? received.bodyTooLarge() : received.answer(read);
    }
}
