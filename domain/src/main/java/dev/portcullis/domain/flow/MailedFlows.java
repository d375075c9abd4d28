package dev.portcullis.domain.flow;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChanges;
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
    private final SealedPrefill prefill;

    /** @param box seals what the link of a mail carried */
    public MailedFlows(Kind<F> kind, FlowSupport support, SecretBox box) {
        this.kind = kind;
        this.support = support;
        this.flows = support.flows();
        this.prefill = new SealedPrefill(box);
    }

    /**
     * A kind of flow.
     *
     * @param appsShowLinks whether a native flow shows what a link carried to whoever fetches it, and not to the browser alone
     *     that opened it
     */
    public record Kind<F extends MailedFlow<F>>(
            FlowKind name, Class<F> type, MailFlowSettings settings, boolean appsShowLinks) {}

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
        Form form = Form.of(support.binding().shown(stored, caller));
        return stored.flow()
                .withUi(prefill.in(stored)
                        .filter(secret -> mayShowLink(stored, caller))
                        .map(secret -> form.fill("code", Json.of(secret)).fill("token", Json.of(secret)))
                        .orElse(form)
                        .done());
    }

    /** Who asked for the mail may be a stranger: what its link carried is for the browser that opened it. */
    private boolean mayShowLink(StoredFlow<F> stored, Caller caller) {
        return kind.appsShowLinks() && stored.flow().type().isApi()
                || support.binding().isOwner(stored, caller);
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
        return stored.with(stored.flow().with(trace.by(), state, ui), remembered(stored, trace.after()));
    }

    /** Keep what a submission leaves behind in a flow that goes no further. */
    public void leave(StoredFlow<F> stored, List<Remembered> after) {
        flows.update(stored.with(stored.flow(), remembered(stored, after)));
    }

    private static JsonObject remembered(StoredFlow<?> stored, List<Remembered> after) {
        return Remembered.into(SealedPrefill.without(stored.internal()), after);
    }

    /** Hand the flow to the browser that opened the link of a mail, with what the link carries filled in. */
    public Answer<F> handOver(StoredFlow<F> stored, OpenedLink link) {
        CsrfRotation handover = support.binding().rotate();
        JsonObject internal = prefill.into(handover.into(stored.internal()), link.secret());
        F flow = stored.flow();
        flows.update(stored.with(flow.with(link.by(), flow.state(), changed(flow, link.changes())), internal));
        return toPage(flow.id()).withCookies(handover.cookies());
    }
}
