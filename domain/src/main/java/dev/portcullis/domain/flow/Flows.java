package dev.portcullis.domain.flow;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.csrf.CsrfSecret;
import dev.portcullis.domain.csrf.CsrfTokens;
import dev.portcullis.domain.csrf.NativeFlowCsrfCheck;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens, finds and keeps flows of every kind, and guards them against other sites. Source: docs/contract/flows.md;
 * docs/contract/csrf.md.
 */
public final class Flows {
    private static final String OWNER = "csrf";
    private static final int TRIES = 8;
    /** How many submissions of the largest size a form may hold, what is told about them included. */
    private static final int FORM_GROWTH = 4;

    private final UnitOfWork work;
    private final CsrfTokens csrf;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final String base;
    private final InputLimits limits;
    private final boolean boundToBrowser;

    /**
     * @param base the public address without a slash at its end
     * @param boundToBrowser whether a browser flow takes submissions from its own page alone; in the contract, from any page that
     *     has a token
     */
    public Flows(
            UnitOfWork work,
            CsrfTokens csrf,
            SecretSource secrets,
            InstantSource clock,
            String base,
            InputLimits limits,
            boolean boundToBrowser) {
        this.work = work;
        this.csrf = csrf;
        this.secrets = secrets;
        this.clock = clock;
        this.base = base;
        this.limits = limits;
        this.boundToBrowser = boundToBrowser;
    }

    /** Now, in the precision that stores keep. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws FrontendException if the address that the caller asked for, which flows keep, is too long */
    public NewFlow open(FlowType type, Duration lifespan, Caller caller) {
        if (caller.requestUrl().length() > limits.url()) {
            throw FrontendErrors.badRequest(
                    "The address of the request is longer than " + limits.url() + " characters.");
        }
        Instant now = now();
        var id = new FlowId(secrets.uuid());
        if (type.isApi()) {
            String token = csrf.forNativeFlow(caller);
            return new NewFlow(id, type, now, now.plus(lifespan), token, JsonObject.EMPTY, List.of());
        }
        Optional<CsrfSecret> known = csrf.of(caller);
        CsrfSecret secret = known.orElseGet(csrf::fresh);
        List<Cookie> cookies = known.isPresent() ? List.of() : List.of(csrf.cookie(secret));
        return new NewFlow(id, type, now, now.plus(lifespan), csrf.masked(secret), owner(secret), cookies);
    }

    /** A flow for a browser whose anti-forgery secret changes with it; a native flow gets a token of that secret, too. */
    public NewFlow reopen(FlowType type, Duration lifespan) {
        return open(type, lifespan, rotateCsrf());
    }

    /** A flow for the browser that something else is handed over to. */
    public NewFlow open(FlowType type, Duration lifespan, CsrfRotation handover) {
        Instant now = now();
        return new NewFlow(
                new FlowId(secrets.uuid()),
                type,
                now,
                now.plus(lifespan),
                handover.csrfToken(),
                handover.owner(),
                handover.cookies());
    }

    /** What it takes to hand a flow to the browser that asks now: another secret, and with it another owner. */
    public CsrfRotation rotateCsrf() {
        CsrfSecret secret = csrf.fresh();
        return new CsrfRotation(csrf.masked(secret), owner(secret), List.of(csrf.cookie(secret)));
    }

    /** What it takes to hand a flow to the browser that asks now, by the secret that it has if it has one. */
    public CsrfRotation adopt(Caller caller) {
        return csrf.of(caller)
                .map(known -> new CsrfRotation(csrf.masked(known), owner(known), List.of()))
                .orElseGet(this::rotateCsrf);
    }

    private JsonObject owner(CsrfSecret secret) {
        return JsonObject.of(OWNER, Json.of(csrf.fingerprint(secret)));
    }

    /**
     * Decide something about a flow; anew, with the flow as a quicker submission left it, as long as there is one.
     *
     * @param overtaken the answer where others were quicker each time
     */
    public static <T> T whileOvertaken(Supplier<T> decision, Supplier<T> overtaken) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return decision.get();
            } catch (StaleVersion quicker) {
                // Each turn means that another submission went through.
            }
        }
        return overtaken.get();
    }

    /**
     * Refuse what would make a form grow beyond all measure: a form keeps what several submissions entered.
     *
     * @param before the form as it is kept now, which may be larger still: what makes it no larger is taken
     * @return the form as it would be kept next
     * @throws Unreadable if it is too large
     */
    public UiContainer bounded(UiContainer before, UiContainer next) {
        long size = Form.of(next).size();
        if (size > FORM_GROWTH * (long) limits.submission()
                && size > Form.of(before).size()) {
            throw new Unreadable("this form holds too much by now; start anew");
        }
        return next;
    }

    /** Where a flow is fetched. */
    public String address(FlowKind kind, FlowId id) {
        return base + "/self-service/" + kind + "/flows?id=" + id;
    }

    /** Where a kind of flow is submitted. */
    public String action(FlowKind kind, FlowId id) {
        return base + "/self-service/" + kind + "?flow=" + id;
    }

    /**
     * A flow as it is kept: without the token of its form, which would give the browser's secret away to whoever reads the
     * store. Each answer masks a new one.
     */
    @SuppressWarnings("unchecked") // a flow with another form is a flow of the same kind
    public static <F extends Flow> F kept(F flow) {
        return (F)
                flow.withUi(Form.of(flow.ui()).fill("csrf_token", Json.of("")).done());
    }

    public void keep(Flow flow, JsonObject internal) {
        work.write(stores -> {
            keep(stores, flow, internal);
            return flow;
        });
    }

    /** The same inside a unit of work. */
    public static void keep(Stores stores, Flow flow, JsonObject internal) {
        stores.flows().insert(new StoredFlow<>(kept(flow), internal, 0));
    }

    public <F extends Flow> Optional<StoredFlow<F>> find(Class<F> kind, FlowId id) {
        return work.read(stores -> stores.flows().find(kind, id));
    }

    /** The flow that a submission names. */
    public <F extends Flow> StoredFlow<F> require(Class<F> kind, @Nullable FlowId id) {
        return find(kind, named(id)).orElseThrow(() -> FrontendErrors.notFound(null));
    }

    /** The id that a submission names. */
    public static FlowId named(@Nullable FlowId id) {
        if (id == null) {
            throw FrontendErrors.badRequest("The query parameter 'flow' has to hold the id of the flow to submit.");
        }
        return id;
    }

    public <F extends Flow> void update(StoredFlow<F> flow) {
        work.write(stores -> update(stores, flow));
    }

    /** The same inside a unit of work. */
    public static <F extends Flow> StoredFlow<F> update(Stores stores, StoredFlow<F> flow) {
        return stores.flows().update(flow.with(kept(flow.flow())));
    }

    /** Refuse to show a browser flow to another browser than its own. */
    public void requireOwner(StoredFlow<?> stored, Caller caller) {
        if (!stored.flow().type().isApi()) {
            csrf.verifyOwner(caller, stored.internal().text(OWNER).orElse(""));
        }
    }

    /** Refuse a submission to a browser flow that does not come from its own page, where that counts, before any of it is read. */
    public void requireOwnPage(StoredFlow<?> stored, Caller caller, Submission submission) {
        if (boundToBrowser) {
            requireOwner(stored, caller);
        }
        requireToken(stored, caller, submission);
    }

    /** The same for a flow that belongs to whoever is signed in, with whichever browser. */
    public void requireToken(StoredFlow<?> stored, Caller caller, Submission submission) {
        if (boundToBrowser && !stored.flow().type().isApi()) {
            csrf.verify(caller, CsrfTokens.in(submission), submission instanceof Submission.JsonBody);
        }
    }

    /** Whether the caller is the browser that a flow belongs to, which may have been handed over since it began. */
    public boolean isOwner(StoredFlow<?> stored, Caller caller) {
        return csrf.isOwner(caller, stored.internal().text(OWNER).orElse(""));
    }

    /**
     * Who submits a flow: the flow knows whether that is an app or a browser, and an app's flow is answered in JSON whatever
     * the headers say. Only a link is opened by GET in any browser, which the flow may belong to afterwards.
     */
    public Caller submitting(StoredFlow<?> stored, Submission submission, Caller caller) {
        boolean app = caller.isPage()
                && stored.flow().type().isApi()
                && !(submission instanceof Submission.Query)
                && !isOwner(stored, caller);
        return app ? caller.withKind(Caller.Kind.SINGLE_PAGE_APP) : caller;
    }

    public static boolean isOver(Flow flow, Instant now) {
        return !now.isBefore(Objects.requireNonNull(flow.expiresAt()));
    }

    /** The refusal to show a flow that is over. @param id null where the contract gives none */
    public FrontendException gone(Flow flow, FlowKind kind, @Nullable ErrorId id) {
        String start = base + "/self-service/" + kind + (flow.type().isApi() ? "/api" : "/browser");
        if (flow.type().isApi()) {
            return FrontendErrors.flowGone(id, JsonObject.of("api", Json.of(start)));
        }
        String returnTo = Objects.requireNonNullElse(flow.returnTo(), "");
        String again = returnTo.isEmpty() ? start : Urls.withParameter(start, "return_to", returnTo);
        return FrontendErrors.flowGone(
                id, JsonObject.of("redirect_to", Json.of(again), "return_to", Json.of(returnTo)));
    }

    /** The form as this caller may see it: with a newly masked token where the flow belongs to a browser. */
    public UiContainer shown(StoredFlow<?> stored, Caller caller) {
        if (stored.internal().text(OWNER).isEmpty()) {
            return stored.flow().ui();
        }
        return masked(stored.flow(), csrf.of(caller).orElseGet(csrf::fresh));
    }

    private UiContainer masked(Flow flow, CsrfSecret secret) {
        return Form.of(flow.ui())
                .fill("csrf_token", Json.of(csrf.masked(secret)))
                .done();
    }

    /** The form with a newly masked token, for the browser that it belongs to. */
    public UiContainer remasked(Flow flow, Caller caller) {
        return flow.type().isApi()
                ? flow.ui()
                : csrf.of(caller).map(secret -> masked(flow, secret)).orElse(flow.ui());
    }

    /**
     * Refuse a submission that another site may have made.
     *
     * @param token the form's field; empty when absent
     * @return why a native flow does not take it, to be told on the flow; empty when all is well
     * @throws FrontendException if a browser flow lacks its token
     */
    public Optional<String> objection(Flow flow, Caller caller, Submission submission, String token) {
        if (flow.type().isApi()) {
            return NativeFlowCsrfCheck.objection(caller);
        }
        csrf.verify(caller, token, submission instanceof Submission.JsonBody);
        return Optional.empty();
    }

    /** The cookie of a browser whose anti-forgery secret changes, as it does when somebody signs in or out. */
    public Cookie rotated() {
        return csrf.cookie(csrf.fresh());
    }

    /** The way to the page that shows a flow. */
    public static <T> Answer<T> toPage(int status, String page, FlowId flow) {
        return Answer.redirect(status, Urls.toUri(Urls.withParameter(page, "flow", flow.toString())));
    }

    /**
     * What a caller is told whom others overtook who submitted the same form: the flow as they left it, and why.
     *
     * @param shown the flow as the caller may see it
     */
    public static <T> Answer<T> overtaken(Flow shown, UiText why, Caller caller, String page) {
        if (caller.isPage()) {
            return toPage(303, page, shown.id());
        }
        throw FrontendErrors.flow(
                shown.withUi(Form.of(shown.ui()).withoutMessages().tell(why).done()));
    }

    /** What a caller is told whose flow was over: where the flow is that takes its place. */
    public <T> Answer<T> succeeded(Flow over, FlowId successor, Caller caller, String page) {
        return succeeded(Objects.requireNonNull(over.expiresAt()), successor, caller, page);
    }

    /** The same of a flow whose code was over. */
    public <T> Answer<T> succeeded(Instant over, FlowId successor, Caller caller, String page) {
        if (caller.isPage()) {
            return toPage(303, page, successor);
        }
        throw FrontendErrors.flowExpired(over, now(), successor);
    }
}
