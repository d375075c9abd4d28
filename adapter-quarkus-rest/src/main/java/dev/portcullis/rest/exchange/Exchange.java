package dev.portcullis.rest.exchange;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Caller.Kind;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.rest.answer.GenericErrors;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.caller.Negotiation;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/** One request and its answer. For one thread at a time. */
public final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final String KEY = Exchange.class.getName();
    private static final byte[] NO_BODY = {};
    private static final Set<String> OF_FLOWS = Set.of("flow", "token");
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;
    private static final CharSequence RETRY_SECONDS = HttpHeaders.createOptimized("2");

    private final HttpServerRequest request;
    private final Tools tools;
    private final boolean guarded;
    private byte[] body = NO_BODY;
    private @Nullable Query query;
    private @Nullable Caller caller;

    private Exchange(HttpServerRequest request, Tools tools, boolean guarded) {
        this.request = request;
        this.tools = tools;
        this.guarded = guarded;
    }

    /** @param guarded whether any answer here gives a caller without a good anti-forgery cookie one */
    public static Exchange begin(RoutingContext http, Tools tools, boolean guarded) {
        var exchange = new Exchange(http.request(), tools, guarded);
        http.put(KEY, exchange);
        return exchange;
    }

    /**
     * The exchange that the gate has begun. From here on it alone answers: Jakarta REST is told to wait for good, as it would
     * take back headers of an answer that is under way.
     */
    public static Exchange of(ServerRequestContext http) {
        var context = (ResteasyReactiveRequestContext) http;
        Exchange exchange = context.unwrap(RoutingContext.class).get(KEY);
        if (exchange == null) {
            throw new IllegalStateException("The request did not come through the gate");
        }
        context.suspend();
        return exchange;
    }

    /** Whether the gate has begun an exchange for this request already. */
    public static boolean isUnderWay(RoutingContext http) {
        return http.get(KEY) != null;
    }

    public HttpServerRequest request() {
        return request;
    }

    public void setBody(byte[] read) {
        body = read;
    }

    public Query query() {
        if (query == null) {
            query = new Query(request.query());
        }
        return query;
    }

    /** The caller of a submit, or of anything but the start of a flow. */
    public Caller caller() {
        boolean json =
                Negotiation.isJson(request.getHeader(HttpHeaders.ACCEPT), request.getHeader(HttpHeaders.CONTENT_TYPE));
        return caller(json ? Kind.SINGLE_PAGE_APP : Kind.BROWSER_PAGE);
    }

    /** The caller that starts a flow for browsers. */
    public Caller browser() {
        boolean json = Negotiation.acceptsJson(request.getHeader(HttpHeaders.ACCEPT));
        return caller(json ? Kind.SINGLE_PAGE_APP : Kind.BROWSER_PAGE);
    }

    /** The caller that starts a flow for native apps. */
    public Caller app() {
        return caller(Kind.NATIVE_APP);
    }

    private Caller caller(Kind kind) {
        if (caller == null || caller.kind() != kind) {
            caller = tools.callers().read(request, kind);
        }
        return caller;
    }

    /** What was submitted: the body, of a GET the query, and nothing of a HEAD, so that nobody tries codes and passwords with it. */
    public Submission submission() {
        if (isHead()) {
            return new Submission.Query(Map.of());
        }
        return request.method() == HttpMethod.GET
                ? new Submission.Query(query().fields())
                : withQuery(tools.submissions().read(request.getHeader(HttpHeaders.CONTENT_TYPE), body));
    }

    // A form's address may carry fields, too; those of the body count first. What names the flow and its secret is no
    // field.
    private Submission withQuery(Submission submission) {
        return submission instanceof Submission.FormBody(var fields)
                ? new Submission.FormBody(query().fieldsWith(fields, OF_FLOWS))
                : submission;
    }

    private boolean isHead() {
        return request.method() == HttpMethod.HEAD;
    }

    /** Carry out an operation on a thread of its kind, and write its answer, or why there is none. Returns at once. */
    public void answer(WorkKind kind, Supplier<? extends Answer<?>> operation) {
        tools.bulkheads().run(kind, () -> answerNow(operation), () -> refuse(GenericErrors.overloaded()));
    }

    private void answerNow(Supplier<? extends Answer<?>> operation) {
        try {
            attempt(operation);
        } catch (Throwable broken) {
            // Errors, too: whoever asked would wait for ever, and nobody would know.
            LOG.error("A request failed: " + request.method() + " " + request.path(), broken);
            fail();
        }
    }

    private void fail() {
        if (request.response().headWritten()) {
            request.connection().close();
        } else {
            refuse(GenericErrors.broken());
        }
    }

    private void attempt(Supplier<? extends Answer<?>> operation) {
        try {
            write(isHead() ? tools.rehearsal().of(operation) : operation.get());
        } catch (FrontendException refused) {
            refuse(refused);
        } catch (HasherBusy overloaded) {
            refuse(GenericErrors.overloaded());
        } catch (Unavailable silent) {
            LOG.error("Something that the server needs does not answer", silent);
            refuse(GenericErrors.unavailable());
        }
    }

    private void write(Answer<?> answer) {
        tools.answers().answer(request, answer, csrfCookie());
    }

    public void refuse(FrontendError error) {
        if (error.status() == UNAVAILABLE) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (error.status() >= BROKEN && showsPages()) {
            tools.answers().outage(request, error.status(), csrfCookie());
        } else {
            refuse(new FrontendException(error));
        }
    }

    private boolean showsPages() {
        return Negotiation.showsPages(
                request.getHeader(HttpHeaders.ACCEPT), request.getHeader(HttpHeaders.CONTENT_TYPE));
    }

    private void refuse(FrontendException refusal) {
        tools.answers().refuse(request, refusal, csrfCookie(), request.getHeader("X-Request-ID"));
    }

    /** Answer in plain text, for what is no operation. */
    public void answerText(int status, String text) {
        tools.answers().text(request, status, text, csrfCookie());
    }

    private @Nullable Cookie csrfCookie() {
        return guarded ? tools.csrfProtection().cookieFor(knownCaller()).orElse(null) : null;
    }

    private Caller knownCaller() {
        return caller == null ? caller() : caller;
    }
}
