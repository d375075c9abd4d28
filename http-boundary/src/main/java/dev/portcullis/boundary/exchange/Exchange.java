package dev.portcullis.boundary.exchange;

import dev.portcullis.boundary.answer.GenericErrors;
import dev.portcullis.boundary.caller.Negotiation;
import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.submission.UrlEncoded;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Caller.Kind;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.Submission;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request and its answer, as operations see it. For one thread at a time. */
public final class Exchange {
    private static final Logger LOG = System.getLogger(Exchange.class.getName());
    private static final byte[] NO_BODY = {};
    private static final Set<String> OF_FLOWS = Set.of("flow", "token");
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "2";

    private final HttpRequest request;
    private final AnswerDraft head;
    private final Tools tools;
    private final boolean guarded;
    private final String parameter;
    private byte[] body = NO_BODY;
    private @Nullable Query query;
    private @Nullable Caller caller;

    /**
     * @param head what every answer here begins with
     * @param guarded whether any answer here gives a caller without a good CSRF cookie one
     * @param parameter what stands in the path where its pattern has a name, still encoded
     */
    public Exchange(HttpRequest request, AnswerDraft head, Tools tools, boolean guarded, String parameter) {
        this.request = request;
        this.head = head;
        this.tools = tools;
        this.guarded = guarded;
        this.parameter = parameter;
    }

    public HttpRequest request() {
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

    /** What stands in the path where its pattern has a name; empty when it is malformed. */
    public Optional<String> parameter() {
        return UrlEncoded.decodePath(parameter);
    }

    /** The caller of a submit, or of anything but the start of a flow. */
    public Caller caller() {
        boolean json = Negotiation.isJson(request.header("Accept"), request.header("Content-Type"));
        return caller(json ? Kind.SINGLE_PAGE_APP : Kind.BROWSER_PAGE);
    }

    /** The caller that starts a flow for browsers. */
    public Caller browser() {
        boolean json = Negotiation.acceptsJson(request.header("Accept"));
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
        if (request.isHead()) {
            return new Submission.Query(Map.of());
        }
        return request.isRead()
                ? new Submission.Query(query().fields())
                : withQuery(tools.submissions().read(request.header("Content-Type"), body));
    }

    // A form's address may carry fields, too; those of the body count first. What names the flow and its secret is no
    // field.
    private Submission withQuery(Submission submission) {
        return submission instanceof Submission.FormBody(var fields)
                ? new Submission.FormBody(query().fieldsWith(fields, OF_FLOWS))
                : submission;
    }

    /** Carry an operation out, in this thread, and say its answer, or why there is none. Never throws. */
    public HttpAnswer carryOut(Operation operation) {
        try {
            return attempt(operation);
        } catch (Throwable broken) {
            // Errors, too: whoever asked would wait for ever, and nobody would know.
            LOG.log(Level.ERROR, "A request failed: " + request.method() + " " + request.path(), broken);
            return refuse(GenericErrors.broken());
        }
    }

    private HttpAnswer attempt(Operation operation) {
        try {
            var answer = request.isHead() ? tools.rehearsal().of(() -> operation.answer(this)) : operation.answer(this);
            return tools.answers().answer(request, head.copy(), answer, csrfCookie());
        } catch (FrontendException refused) {
            return refuse(head.copy(), refused);
        } catch (HasherBusy overloaded) {
            return refuse(GenericErrors.overloaded());
        } catch (Unavailable silent) {
            warn(silent);
            return refuse(GenericErrors.unavailable());
        }
    }

    // Once a minute for each reason: anybody can ask over and over while a database is away.
    private void warn(Unavailable silent) {
        String line = "Something that the server needs does not answer";
        tools.warnings()
                .due(String.valueOf(silent.getMessage()))
                .ifPresent(more -> LOG.log(
                        Level.ERROR, more > 0 ? line + " (" + more + " requests more met that)" : line, silent));
    }

    public HttpAnswer refuse(FrontendError error) {
        AnswerDraft draft = head.copy();
        if (error.status() == UNAVAILABLE) {
            draft.set("Retry-After", RETRY_SECONDS);
        }
        return error.status() >= BROKEN && showsPages()
                ? tools.answers().outage(request, draft, error.status(), csrfCookie())
                : refuse(draft, new FrontendException(error));
    }

    private boolean showsPages() {
        return Negotiation.showsPages(request.header("Accept"), request.header("Content-Type"));
    }

    private HttpAnswer refuse(AnswerDraft draft, FrontendException refusal) {
        return tools.answers().refuse(request, draft, refusal, csrfCookie());
    }

    /** An answer in plain text, for what is no operation. */
    public HttpAnswer text(int status, String text) {
        return tools.answers().text(request, head.copy(), status, text, csrfCookie());
    }

    private @Nullable Cookie csrfCookie() {
        return guarded ? tools.csrfProtection().cookieFor(knownCaller()).orElse(null) : null;
    }

    private Caller knownCaller() {
        return caller == null ? caller() : caller;
    }
}
