package dev.portcullis.domain.flow;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MailedFlow;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.ui.UiContainer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds, shows and keeps recoveries and verifications, which are alike in all of that. Source: docs/contract/flows.md.
 *
 * @param <F> the kind of flow
 */
public final class MailedFlows<F extends MailedFlow<F>> {
    // A flow that no method takes any more; the name is the contract's.
    private static final MethodName NO_METHOD = new MethodName("default");

    private final Kind<F> kind;
    private final FlowSupport support;
    private final Flows flows;
    private final LinkOpeners openers;

    /** @param box seals what the link of a mail carried */
    public MailedFlows(Kind<F> kind, FlowSupport support, SecretBox box) {
        this.kind = kind;
        this.support = support;
        this.flows = support.flows();
        this.openers = new LinkOpeners(box);
    }

    /**
     * A kind of flow.
     *
     * @param confirms whether a flow stays whose it is when somebody opens a link of its mails. The browser that opened it is
     *     then shown a way to confirm that, and nothing else; in the contract the flow passes to that browser
     */
    public record Kind<F extends MailedFlow<F>>(
            FlowKind name, Class<F> type, MailFlowSettings settings, boolean confirms) {}

    /** The flow, for whom it belongs to. */
    public Answer<F> fetch(FlowId id, Caller caller) {
        if (!kind.settings().enabled()) {
            throw FrontendErrors.switchedOff(kind.name());
        }
        StoredFlow<F> stored = flows.find(kind.type(), id).orElseThrow(() -> FrontendErrors.notFound(null));
        support.binding().requireOwner(stored, caller);
        F flow = stored.flow();
        if (Flows.isOver(flow, flows.now())) {
            throw flows.gone(flow, kind.name(), flow.type().isApi() ? ErrorId.SELF_SERVICE_FLOW_EXPIRED : null);
        }
        return Answer.ok(shown(stored, caller));
    }

    /** The flow as a caller may see it. */
    public F shown(StoredFlow<F> stored, Caller caller) {
        BrowserBinding binding = support.binding();
        Optional<OpenedLink> opened = openers.in(stored.internal(), browser -> seesLink(stored, caller, browser));
        var before = Form.of(stored.flow().ui());
        Form form = opened.map(link -> kind.confirms() ? confirmation(before, link) : before)
                .orElse(before);
        UiContainer shown = binding.shown(stored.with(stored.flow().withUi(form.done())), caller);
        return stored.flow()
                .withUi(opened.map(link -> filledIn(Form.of(shown), link))
                        .orElseGet(() -> Form.of(shown))
                        .done());
    }

    /** Who asked for the mail may be a stranger: what its link carried is for the browser that opened it. */
    private boolean seesLink(StoredFlow<F> stored, Caller caller, String browser) {
        boolean anyApp = !kind.confirms() && stored.flow().type().isApi();
        return anyApp || support.binding().isBrowser(caller, browser);
    }

    /** What the browser is shown that opened a link: nothing of who asked for the mail, or of whom it named. */
    private Form confirmation(Form form, OpenedLink link) {
        return MethodName.CODE.equals(link.by())
                ? form.without(node -> node.id().equals("email")).put(Nodes.csrf(""))
                : form.withoutMessages().withNodes(Nodes.confirmLink(support.messages()));
    }

    private static Form filledIn(Form form, OpenedLink link) {
        Json secret = Json.of(link.secret());
        return link.secret().isEmpty() ? form : form.fill("code", secret).fill("token", secret);
    }

    /**
     * Answer a submission.
     *
     * @param id the flow that it names; null when it names none
     * @param decision what is done with the flow for whoever submits it; anew where another submission was quicker
     */
    public Answer<F> submitted(
            @Nullable FlowId id,
            Submission submission,
            Caller caller,
            BiFunction<StoredFlow<F>, Caller, Answer<F>> decision) {
        return support.errors()
                .guard(
                        caller,
                        () -> Flows.whileOvertaken(
                                () -> once(id, submission, caller, decision),
                                () -> once(id, submission, caller, this::overtaken)));
    }

    private Answer<F> once(
            @Nullable FlowId id,
            Submission submission,
            Caller caller,
            BiFunction<StoredFlow<F>, Caller, Answer<F>> decision) {
        StoredFlow<F> stored = flows.find(kind.type(), Flows.named(id))
                .orElseThrow(() -> FrontendErrors.notFound("There is no " + kind.name() + " with this id."));
        Caller submitting = support.binding().submitting(stored, submission, caller);
        return ErrorPages.within(submitting, () -> decision.apply(stored, submitting));
    }

    /** Others were quicker each time; nothing was decided, and nothing is told of what was submitted. */
    private Answer<F> overtaken(StoredFlow<F> fresh, Caller caller) {
        var why = support.messages().generic("This form was submitted many times at once; try again.");
        return Flows.overtaken(shown(fresh, caller), why, caller, page());
    }

    private String page() {
        return kind.settings().uiUrl();
    }

    /** The way to the page that shows a flow. */
    public Answer<F> toPage(FlowId id) {
        return Flows.toPage(303, page(), id);
    }

    /** The way to a flow that takes the place of another one: to its page, or to the flow itself. */
    public Answer<F> elsewhere(FlowId successor, Caller caller) {
        return caller.isPage() ? toPage(successor) : Answer.redirect(Urls.toUri(flows.address(kind.name(), successor)));
    }

    /** Change the form and refuse with it. */
    public Answer<F> refuse(StoredFlow<F> stored, Caller caller, FormChanges changes) {
        return refuse(stored, caller, stored.flow().active(), changes);
    }

    /** The same, and take nothing from any method from then on. */
    public Answer<F> giveUp(StoredFlow<F> stored, Caller caller, FormChanges changes) {
        return refuse(stored, caller, NO_METHOD, changes);
    }

    private Answer<F> refuse(StoredFlow<F> stored, Caller caller, @Nullable MethodName active, FormChanges changes) {
        F flow = stored.flow();
        StoredFlow<F> next = stored.with(flow.with(active, flow.state(), changed(flow, changes)));
        flows.update(next);
        if (caller.isPage()) {
            return toPage(flow.id());
        }
        throw FrontendErrors.flow(shown(next, caller));
    }

    private static UiContainer changed(MailedFlow<?> flow, FormChanges changes) {
        return changes.apply(Form.of(flow.ui())).done();
    }

    /** Change the form, send what belongs to it, and answer with it. */
    public Answer<F> show(StoredFlow<F> stored, Caller caller, FlowState state, Reply reply) {
        StoredFlow<F> next = next(stored, state, reply.trace(), changed(stored.flow(), reply.changes()));
        support.work().write(stores -> {
            Flows.update(stores, next);
            reply.messages().forEach(message -> support.courier().keep(stores, message));
            return next;
        });
        if (caller.isPage()) {
            return toPage(next.flow().id());
        }
        F shown = shown(next, caller);
        return Answer.ok(reply.trace()
                .transientPayload()
                .map(shown::withTransientPayload)
                .orElse(shown));
    }

    /** A flow as a submission leaves it: what a link carried is forgotten. */
    public StoredFlow<F> next(StoredFlow<F> stored, FlowState state, Trace trace, UiContainer ui) {
        JsonObject after = remembered(stored, trace.after());
        boolean passed = FlowState.PASSED_CHALLENGE.equals(state);
        return stored.with(stored.flow().with(trace.by(), state, ui), passed ? LinkOpeners.forgotten(after) : after);
    }

    /** Keep what a submission leaves behind in a flow that goes no further. */
    public void leave(StoredFlow<F> stored, List<Remembered> after) {
        flows.update(stored.with(stored.flow(), remembered(stored, after)));
    }

    private static JsonObject remembered(StoredFlow<?> stored, List<Remembered> after) {
        return Remembered.into(LinkOpeners.submitted(stored.internal()), after);
    }

    /** Let the browser that opened the link of a mail go on with the flow, with what the link carries filled in. */
    public Answer<F> opened(StoredFlow<F> stored, Caller caller, OpenedLink link) {
        return kind.confirms() ? admit(stored, caller, link) : rebind(stored, link);
    }

    /** The flow stays as it is for whom it belongs to, and for whoever else opened a link of it. */
    private Answer<F> admit(StoredFlow<F> stored, Caller caller, OpenedLink link) {
        CsrfRotation guest = support.binding().adopt(caller);
        Optional<OpenedLink> before =
                openers.in(stored.internal(), browser -> support.binding().isBrowser(caller, browser));
        if (before.filter(link::equals).isEmpty()) {
            String browser = BrowserBinding.browser(guest);
            flows.update(stored.with(stored.flow(), openers.into(stored.internal(), browser, link)));
        }
        return toPage(stored.flow().id()).withCookies(guest.cookies());
    }

    private Answer<F> rebind(StoredFlow<F> stored, OpenedLink link) {
        CsrfRotation rotation = support.binding().rotate();
        JsonObject internal = openers.into(rotation.into(stored.internal()), BrowserBinding.browser(rotation), link);
        F flow = stored.flow();
        var ui = Form.of(flow.ui()).put(Nodes.csrf("")).done();
        flows.update(stored.with(flow.with(link.by(), flow.state(), ui), internal));
        return toPage(flow.id()).withCookies(rotation.cookies());
    }
}
