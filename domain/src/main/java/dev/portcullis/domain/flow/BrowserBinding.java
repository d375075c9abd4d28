package dev.portcullis.domain.flow;

import dev.portcullis.domain.csrf.CsrfSecret;
import dev.portcullis.domain.csrf.CsrfTokens;
import dev.portcullis.domain.csrf.NativeFlowCsrfCheck;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import java.util.List;
import java.util.Optional;

/**
 * Binds flows to the browser that they belong to, and guards them against other sites. Source: docs/contract/csrf.md.
 */
public final class BrowserBinding {
    private static final String OWNER = "csrf";

    private final CsrfTokens csrf;
    private final boolean boundToBrowser;
    private final CaptchaCheck captcha;

    /**
     * @param boundToBrowser whether a browser flow takes submissions from its own page alone; in the contract, from any page that
     *     has a token
     * @param captcha what forms show that ask for one
     */
    public BrowserBinding(CsrfTokens csrf, boolean boundToBrowser, CaptchaCheck captcha) {
        this.captcha = captcha;
        this.csrf = csrf;
        this.boundToBrowser = boundToBrowser;
    }

    /** What binds a new flow to the caller; a native flow is bound to nobody. */
    CsrfRotation of(FlowType type, Caller caller) {
        return type.isApi() ? new CsrfRotation(csrf.forNativeFlow(caller), JsonObject.EMPTY, List.of()) : adopt(caller);
    }

    /** What it takes to hand a flow to the browser that asks now: another secret, and with it another owner. */
    public CsrfRotation rotate() {
        CsrfSecret secret = csrf.fresh();
        return new CsrfRotation(csrf.masked(secret), owner(secret), List.of(csrf.cookie(secret)));
    }

    /** What it takes to hand a flow to the browser that asks now, by the secret that it has if it has one. */
    public CsrfRotation adopt(Caller caller) {
        return csrf.of(caller)
                .map(known -> new CsrfRotation(csrf.masked(known), owner(known), List.of()))
                .orElseGet(this::rotate);
    }

    private JsonObject owner(CsrfSecret secret) {
        return JsonObject.of(OWNER, Json.of(csrf.fingerprint(secret)));
    }

    /** What is kept of the browser that a flow passes to. */
    static String browser(CsrfRotation rotation) {
        return rotation.owner().text(OWNER).orElse("");
    }

    /** Refuse to show a browser flow to another browser than its own, or one that opened a link of its mails. */
    public void requireOwner(StoredFlow<?> stored, Caller caller) {
        if (!stored.flow().type().isApi() && !hasOpened(stored, caller)) {
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
        if (boundToBrowser && isBrowsers(stored, caller)) {
            csrf.verify(caller, CsrfTokens.in(submission), submission instanceof Submission.JsonBody);
        }
    }

    /** Whether it is a browser that goes on with a flow; in an app's flow it may, having opened a link of its mails. */
    private boolean isBrowsers(StoredFlow<?> stored, Caller caller) {
        return !stored.flow().type().isApi() || hasOpened(stored, caller);
    }

    /** Whether the caller is a browser that opened a link of the flow's mails. */
    boolean hasOpened(StoredFlow<?> stored, Caller caller) {
        return LinkOpeners.include(stored, browser -> csrf.isOwner(caller, browser));
    }

    /** Whether something was kept of the caller. @param browser what was kept */
    boolean isBrowser(Caller caller, String browser) {
        return csrf.isOwner(caller, browser);
    }

    /** Refuse a submission without the token of the browser that it comes from, whichever flow it belongs to. */
    public void requireToken(Caller caller, Submission submission) {
        csrf.verify(caller, CsrfTokens.in(submission), submission instanceof Submission.JsonBody);
    }

    /** A newly masked token for a browser that owns flows. */
    public String token(Caller owner) {
        return csrf.masked(csrf.of(owner).orElseGet(csrf::fresh));
    }

    /** Whether the caller is the browser that a flow belongs to, which may have been handed over since it began. */
    public boolean isOwner(StoredFlow<?> stored, Caller caller) {
        return csrf.isOwner(caller, stored.internal().text(OWNER).orElse(""));
    }

    /**
     * Whether what needs no token was submitted by whoever began the flow: a link and a form of another site lead any browser to
     * anybody's. An app follows no link, and sends no form that has an origin.
     */
    public boolean isBeginner(StoredFlow<?> stored, Caller caller, Submission submission) {
        return stored.flow().type().isApi() ? !isOfPage(caller, submission) : isOwner(stored, caller);
    }

    private static boolean isOfPage(Caller caller, Submission submission) {
        boolean form = submission instanceof Submission.FormBody && caller.origin() != null;
        return form || submission instanceof Submission.Query;
    }

    /** What a browser is told that did not begin a flow. */
    public FrontendException foreign(Caller caller) {
        return csrf.foreign(caller);
    }

    /**
     * Who submits a flow: the flow knows whether that is an app or a browser, and an app's flow is answered in JSON whatever
     * the headers say. Only a link is opened by GET in any browser, which the flow may belong to afterwards.
     */
    public Caller submitting(StoredFlow<?> stored, Submission submission, Caller caller) {
        boolean app = caller.isPage()
                && stored.flow().type().isApi()
                && !(submission instanceof Submission.Query)
                && !isOwner(stored, caller)
                && !hasOpened(stored, caller);
        return app ? caller.withKind(Caller.Kind.SINGLE_PAGE_APP) : caller;
    }

    /** The form as this caller may see it: with a newly masked token where the flow belongs to a browser. */
    public UiContainer shown(StoredFlow<?> stored, Caller caller) {
        if (stored.internal().text(OWNER).isEmpty() && !hasOpened(stored, caller)) {
            return captcha.shown(stored.flow(), stored.flow().ui());
        }
        return captcha.shown(
                stored.flow(), masked(stored.flow(), csrf.of(caller).orElseGet(csrf::fresh)));
    }

    private UiContainer masked(Flow flow, CsrfSecret secret) {
        return Form.of(flow.ui())
                .fill("csrf_token", Json.of(csrf.masked(secret)))
                .done();
    }

    /** A flow whose form has a newly masked token, for the browser that it belongs to. */
    public <F extends Flow> F remasked(F flow, Caller caller) {
        UiContainer masked = flow.type().isApi()
                ? flow.ui()
                : csrf.of(caller).map(secret -> masked(flow, secret)).orElse(flow.ui());
        return Flows.showing(flow, captcha.shown(flow, masked));
    }

    /**
     * Refuse a submission that another site may have made. Who opened a link of the flow's mails goes on in a browser, whoever
     * began it.
     *
     * @param token the form's field; empty when absent
     * @return why a native flow does not take it, to be told on the flow; empty when all is well
     * @throws FrontendException if a browser lacks its token
     */
    public Optional<String> objection(StoredFlow<?> stored, Caller caller, Submission submission, String token) {
        if (!isBrowsers(stored, caller)) {
            return NativeFlowCsrfCheck.objection(caller);
        }
        csrf.verify(caller, token, submission instanceof Submission.JsonBody);
        return Optional.empty();
    }

    /** What asks for a captcha. */
    public CaptchaCheck captcha() {
        return captcha;
    }

    /** The cookie of a browser whose CSRF secret changes, as it does when somebody signs in or out. */
    public Cookie rotated() {
        return csrf.cookie(csrf.fresh());
    }
}
