package dev.portcullis.domain.flow;

import dev.portcullis.domain.configuration.InputLimits;
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
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.ui.UiContainer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens, finds and keeps flows of every kind. Source: docs/contract/flows.md.
 */
public final class Flows {
    private static final int TRIES = 8;
    /** How many submissions of the largest size a form may hold, what is told about them included. */
    private static final int FORM_GROWTH = 4;

    private final UnitOfWork work;
    private final BrowserBinding binding;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final String base;
    private final InputLimits limits;

    /** @param base the public address without a slash at its end */
    public Flows(
            UnitOfWork work,
            BrowserBinding binding,
            SecretSource secrets,
            InstantSource clock,
            String base,
            InputLimits limits) {
        this.work = work;
        this.binding = binding;
        this.secrets = secrets;
        this.clock = clock;
        this.base = base;
        this.limits = limits;
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
        return open(type, lifespan, binding.of(type, caller));
    }

    /** A flow for a browser whose CSRF secret changes with it; a native flow gets a token of that secret, too. */
    public NewFlow reopen(FlowType type, Duration lifespan) {
        return open(type, lifespan, binding.rotate());
    }

    /** A flow for the browser that something else is handed over to. */
    public NewFlow open(FlowType type, Duration lifespan, CsrfRotation rotation) {
        Instant now = now();
        return new NewFlow(
                new FlowId(secrets.uuid()),
                type,
                now,
                now.plus(lifespan),
                rotation.csrfToken(),
                rotation.owner(),
                rotation.cookies(),
                binding.captcha());
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

    /** Where flows begin. */
    public FlowStarts starts() {
        return new FlowStarts(base);
    }

    /** Where a kind of flow is submitted. */
    public String action(FlowKind kind, FlowId id) {
        return base + "/self-service/" + kind + "?flow=" + id;
    }

    /**
     * A flow as it is kept: without the token of its form, which would give the browser's secret away to whoever reads the
     * store. Each answer masks a new one.
     */
    public static <F extends Flow> F kept(F flow) {
        return showing(flow, Form.of(flow.ui()).fill("csrf_token", Json.of("")).done());
    }

    /** The same flow with another form. */
    @SuppressWarnings("unchecked") // a flow with another form is a flow of the same kind
    static <F extends Flow> F showing(F flow, UiContainer ui) {
        return ui == flow.ui() ? flow : (F) flow.withUi(ui);
    }

    public void keep(Flow flow, JsonObject internal) {
        keep(flow, internal, nothing -> {});
    }

    /** The same, and what is kept with it. */
    public void keep(Flow flow, JsonObject internal, Consumer<Stores> more) {
        work.write(stores -> {
            keep(stores, flow, internal);
            more.accept(stores);
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

    public static boolean isOver(Flow flow, Instant now) {
        return !now.isBefore(Objects.requireNonNull(flow.expiresAt()));
    }

    /** The refusal to show a flow that is over. @param id null where the contract gives none */
    public FrontendException gone(Flow flow, FlowKind kind, @Nullable ErrorId id) {
        if (flow.type().isApi()) {
            return FrontendErrors.flowGone(id, JsonObject.of("api", Json.of(starts().app(kind))));
        }
        String returnTo = Objects.requireNonNullElse(flow.returnTo(), "");
        String again = starts().again(flow, kind);
        return FrontendErrors.flowGone(
                id, JsonObject.of("redirect_to", Json.of(again), "return_to", Json.of(returnTo)));
    }

    /**
     * Tell a page whose submission others overtook; it is led to its form, which says so. Where others are quicker again, nothing
     * is told.
     */
    <F extends Flow> void tellPage(StoredFlow<F> fresh, UiText why) {
        F flow = fresh.flow();
        try {
            update(fresh.with(showing(flow, Form.of(flow.ui()).tell(why).done())));
        } catch (StaleVersion quicker) {
            // Whoever was quicker has something to say there, too.
        }
    }

    /** The way to the page that shows a flow. */
    public static <T> Answer<T> toPage(int status, String page, FlowId flow) {
        return Answer.redirect(status, Urls.toUri(Urls.withParameter(page, "flow", flow.toString())));
    }

    /** Whoever is signed in already is led on; others than pages are told why nothing begins. */
    public static <T> Answer<T> signedInAlready(Caller caller, int status, String target, String why) {
        if (caller.isPage()) {
            return Answer.redirect(status, Urls.toUri(target));
        }
        throw FrontendErrors.sessionAlreadyAvailable(why);
    }

    /** The way to somewhere else, for instance to a provider. @param cookies what a browser keeps meanwhile */
    public static <T> Answer<T> elsewhere(URI to, Caller caller, List<Cookie> cookies) {
        if (caller.isPage()) {
            return Answer.<T>redirect(303, to).withCookies(cookies);
        }
        throw FrontendErrors.locationChange(to.toString()).withCookies(cookies);
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

    /** What a caller is told whose flow, or code, was over: where the flow is that takes its place. */
    public <T> Answer<T> succeeded(Instant over, FlowId successor, Caller caller, String page) {
        if (caller.isPage()) {
            return toPage(303, page, successor);
        }
        throw FrontendErrors.flowExpired(over, now(), successor);
    }
}
