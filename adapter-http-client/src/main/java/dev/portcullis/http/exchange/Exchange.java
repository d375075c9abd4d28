package dev.portcullis.http.exchange;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Answer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server: one call in, one answer or refusal out, within the {@link Limits}. Keeps nothing from one call to the
 * next but open connections. Safe for use by many threads; a thread that waits is blocked, so virtual ones serve well.
 */
public final class Exchange implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final BaseUrl base;
    private final Limits limits;
    private final Requests requests;
    private final ResponseReader answers;
    private final Connections connections;
    private final Deadlines deadlines = new Deadlines();

    /** Over connections of our own, which {@link #close()} closes. @param tls how to trust; null trusts as the JDK does */
    public Exchange(BaseUrl base, Limits limits, @Nullable SSLContext tls) {
        this(base, limits, Connections.opened(limits, tls));
    }

    /** Over a client that somebody else closes. */
    public Exchange(BaseUrl base, Limits limits, CloseableHttpClient client) {
        this(base, limits, Connections.given(client));
    }

    private Exchange(BaseUrl base, Limits limits, Connections connections) {
        var json = ContractJson.create();
        this.base = base;
        this.limits = limits;
        this.requests = new Requests(base, limits.forwardAddressAs(), json);
        this.answers = new ResponseReader(base, json);
        this.connections = connections;
    }

    /**
     * Ask, and read what comes.
     *
     * @throws dev.portcullis.ports.error.FrontendException if the operation was refused
     * @throws TransportFailure if no answer came that the contract knows
     */
    public <T> Answer<T> send(Call call, ResponseSpec<T> reading) {
        return answers.read(call, receive(call), reading);
    }

    private RawResponse receive(Call call) {
        var deadline = Deadline.in(limits.responseTimeout());
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(call, deadline);
            } catch (IOException broken) {
                if (attempt == limits.maxAttempts() || !mayRepeat(call, broken) || !paused(attempt, deadline)) {
                    throw Failures.of(call, base.without(call), broken, deadline.isOver());
                }
            }
        }
    }

    private RawResponse attempt(Call call, Deadline deadline) throws IOException {
        var request = requests.of(call, deadline.remaining());
        try (var guard = deadlines.guard(request, deadline.remaining())) {
            return connections.exchange(base.host(), request, limits.maxAnswerBytes());
        } catch (IllegalStateException broken) {
            if (!request.isCancelled()) {
                throw broken;
            }
            throw late(broken);
        }
    }

    // Ended at its deadline, HttpClient fails at whatever step it was taking: at a lease that is gone, for instance.
    private static IOException late(IllegalStateException broken) {
        var late = new InterruptedIOException("the exchange was ended at its deadline");
        late.initCause(broken);
        return late;
    }

    // A refused connection carried nothing; otherwise the server may have acted on what it got.
    private static boolean mayRepeat(Call call, IOException broken) {
        return broken instanceof ConnectException || (call.repeatable() && !isFinal(broken));
    }

    private static boolean isFinal(IOException broken) {
        return broken instanceof InterruptedIOException
                || (broken instanceof UnreadableResponse answer
                        && (answer.isTooLarge() || answer.getCause() instanceof InterruptedIOException));
    }

    // Not when the time left would hardly do for an answer: what broke says more than that it is late.
    private static boolean paused(int attempt, Deadline deadline) {
        var pause = FIRST_PAUSE.multipliedBy(1L << (2 * (attempt - 1)));
        if (deadline.isWithin(pause.multipliedBy(2))) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Close what this opened; a client that was given stays open. */
    @Override
    public void close() {
        deadlines.close();
        connections.close();
    }
}
