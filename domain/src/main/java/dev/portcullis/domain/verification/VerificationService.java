package dev.portcullis.domain.verification;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.flow.SealedPrefill;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.VerificationMachine.Effect;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.domain.verification.VerificationMachine.Why;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shell around {@link VerificationMachine}: loads the flow, asks its method, sends mails, marks addresses as verified. */
public final class VerificationService implements VerificationApi {
    private static final FlowKind KIND = FlowKind.VERIFICATION;
    // A flow that no method takes any more; the name is the contract\'s.
    private static final MethodName NO_METHOD = new MethodName("default");

    private final MailFlowSettings settings;
    private final boolean confirmsLinks;
    private final VerificationStart start;
    private final VerificationMethods methods;
    private final VerificationForms forms;
    private final Courier courier;
    private final UnitOfWork work;
    private final Flows flows;
    private final ReturnTo returnTo;
    private final ErrorPages errors;
    private final SealedPrefill filledIn;
    private final EventSink events;
    private final Messages messages;

    /** @param confirmsLinks whether a native flow, too, shows what a link carried to the browser that opened it alone; in the contract it does to all */
    public VerificationService(
            MailFlowSettings settings,
            boolean confirmsLinks,
            VerificationMethods methods,
            Courier courier,
            UnitOfWork work,
            Flows flows,
            ReturnTo returnTo,
            ErrorPages errors,
            SecretBox box,
            EventSink events,
            Messages messages) {
        this.settings = settings;
        this.confirmsLinks = confirmsLinks;
        this.start = new VerificationStart(settings, methods, flows, returnTo);
        this.methods = methods;
        this.forms = new VerificationForms(messages);
        this.courier = courier;
        this.work = work;
        this.flows = flows;
        this.returnTo = returnTo;
        this.errors = errors;
        this.filledIn = new SealedPrefill(box);
        this.events = events;
        this.messages = messages;
    }

    @Override
    public Answer<VerificationFlow> createBrowserVerificationFlowWithHttpInfo(CreateBrowserVerificationFlow request) {
        // A forbidden return_to is told at once, to a page as well: observed on the reference, for this kind alone.
        if (settings.enabled()) {
            returnTo.check(request.returnTo());
        }
        return errors.guard(request.caller(), () -> start.open(FlowType.BROWSER, request.returnTo(), request.caller()));
    }

    @Override
    public Answer<VerificationFlow> createNativeVerificationFlowWithHttpInfo(CreateNativeVerificationFlow request) {
        return start.open(FlowType.API, request.returnTo(), request.caller());
    }

    @Override
    public Answer<VerificationFlow> getVerificationFlowWithHttpInfo(GetVerificationFlow request) {
        if (!settings.enabled()) {
            throw FrontendErrors.switchedOff(KIND);
        }
        StoredFlow<VerificationFlow> stored =
                flows.find(VerificationFlow.class, request.id()).orElseThrow(() -> FrontendErrors.notFound(null));
        flows.requireOwner(stored, request.caller());
        VerificationFlow flow = stored.flow();
        if (Flows.isOver(flow, flows.now())) {
            throw flows.gone(flow, KIND, flow.type().isApi() ? ErrorId.SELF_SERVICE_FLOW_EXPIRED : null);
        }
        return Answer.ok(shown(stored, request.caller()));
    }

    private VerificationFlow shown(StoredFlow<VerificationFlow> stored, Caller caller) {
        Form form = Form.of(flows.shown(stored, caller));
        // Who asked for the mail may be a stranger: what its link carried is for the browser that opened it.
        Form filled = filledIn.in(stored)
                .filter(secret -> !confirmsLinks && stored.flow().type().isApi() || flows.isOwner(stored, caller))
                .map(secret -> form.fill("code", Json.of(secret)).fill("token", Json.of(secret)))
                .orElse(form);
        return stored.flow().withUi(filled.done());
    }

    @Override
    public Answer<VerificationFlow> updateVerificationFlowWithHttpInfo(UpdateVerificationFlow request) {
        return errors.guard(
                request.caller(), () -> Flows.whileOvertaken(() -> update(request), () -> overtaken(request)));
    }

    /** Others were quicker each time; nothing was decided, and nothing is told of what was submitted. */
    private Answer<VerificationFlow> overtaken(UpdateVerificationFlow request) {
        StoredFlow<VerificationFlow> fresh = flows.require(VerificationFlow.class, request.flow());
        Caller caller = flows.submitting(fresh, request.submission(), request.caller());
        return ErrorPages.within(
                caller,
                () -> Flows.overtaken(
                        shown(fresh, caller),
                        messages.generic("This form was submitted many times at once; try again."),
                        caller,
                        settings.uiUrl()));
    }

    private Answer<VerificationFlow> update(UpdateVerificationFlow request) {
        StoredFlow<VerificationFlow> stored = flows.find(VerificationFlow.class, Flows.named(request.flow()))
                .orElseThrow(() -> FrontendErrors.notFound("There is no verification with this id."));
        Caller caller = flows.submitting(stored, request.submission(), request.caller());
        return ErrorPages.within(caller, () -> update(stored, request, caller));
    }

    private Answer<VerificationFlow> update(
            StoredFlow<VerificationFlow> stored, UpdateVerificationFlow request, Caller caller) {
        String token = Objects.requireNonNullElse(request.token(), "");
        if (token.isEmpty() && !isCodeLink(request.submission())) {
            flows.requireOwnPage(stored, caller, request.submission());
        }
        Instant now = flows.now();
        if (Flows.isOver(stored.flow(), now)) {
            UiText why = messages.verificationFlowExpired(
                    Objects.requireNonNull(stored.flow().expiresAt()));
            NewFlow successor = start.afterExpiry(stored.flow(), why);
            return this.<VerificationFlow>elsewhere(successor, caller).withCookies(successor.cookies());
        }
        return carryOut(new VerificationAttempt(stored, request.submission(), token, caller, now));
    }

    private static boolean isCodeLink(Submission submission) {
        return submission instanceof Submission.Query(var fields) && fields.containsKey("code");
    }

    /** The way to a flow: to its page, or to the flow itself. */
    private <T> Answer<T> elsewhere(NewFlow successor, Caller caller) {
        return caller.isPage()
                ? Flows.toPage(303, settings.uiUrl(), successor.id())
                : Answer.redirect(Urls.toUri(flows.address(KIND, successor.id())));
    }

    private Answer<VerificationFlow> carryOut(VerificationAttempt attempt) {
        VerificationVerdict verdict = judge(attempt);
        var state = VerificationStates.of(attempt.flow().state());
        var step = VerificationMachine.advance(state, verdict.input());
        FlowState next = VerificationStates.nameOf(step.next());
        return switch (step.effect()) {
            case Effect.Refuse(var changes) -> refuse(attempt, attempt.flow().active(), changes);
            case Effect.GiveUp(var changes) -> refuse(attempt, NO_METHOD, changes);
            case Effect.Send(var changes) -> send(attempt, verdict, next, changes);
            case Effect.HandOver handOver -> handOver(attempt, Objects.requireNonNull(verdict.filledIn()));
            case Effect.TellWrongCode wrong -> tellWrongCode(attempt, verdict);
            case Effect.MarkVerified right -> markVerified(attempt, verdict, next);
            case Effect.StartOver(Why why) -> startOver(attempt, verdict, why);
        };
    }

    private VerificationVerdict judge(VerificationAttempt attempt) {
        try {
            return methods.named(attempt.flow().active())
                    .map(method -> method.judge(attempt))
                    .orElseGet(() -> noMethod(attempt));
        } catch (Unreadable unreadable) {
            var changes = FormChanges.of(
                    new FormChange.ClearNodeMessages(),
                    new FormChange.AddMessage(messages.generic(unreadable.reason())));
            return VerificationVerdict.of(new Input.Objection(changes), attempt.sent());
        }
    }

    private VerificationVerdict noMethod(VerificationAttempt attempt) {
        FormChanges changes = FormChanges.of(new FormChange.TellAgain(messages.noVerificationMethod()));
        return VerificationVerdict.of(new Input.NoMethod(changes), attempt.sent());
    }

    private Answer<VerificationFlow> refuse(
            VerificationAttempt attempt, @Nullable MethodName active, FormChanges changes) {
        VerificationFlow flow = attempt.flow();
        UiContainer ui = changes.apply(Form.of(flow.ui())).done();
        var next = attempt.stored().with(flow.with(active, flow.state(), ui));
        flows.update(next);
        if (attempt.caller().isPage()) {
            return toPage(attempt);
        }
        throw FrontendErrors.flow(shown(next, attempt.caller()));
    }

    private Answer<VerificationFlow> toPage(VerificationAttempt attempt) {
        return Flows.toPage(303, settings.uiUrl(), attempt.flow().id());
    }

    private Answer<VerificationFlow> send(
            VerificationAttempt attempt, VerificationVerdict verdict, FlowState state, FormChanges changes) {
        VerificationFlow flow = attempt.flow();
        UiContainer ui = changes.apply(Form.of(flow.ui())).done();
        var next = attempt.stored().with(flow.with(flow.active(), state, ui), remembered(attempt, verdict));
        var mail = Objects.requireNonNull(verdict.mail());
        work.write(stores -> {
            Flows.update(stores, next);
            stores.identities().updateAddressStates(mail.marked());
            courier.keep(stores, mail.message());
            return next;
        });
        return replied(attempt, next, Optional.empty());
    }

    private Answer<VerificationFlow> replied(
            VerificationAttempt attempt, StoredFlow<VerificationFlow> next, Optional<JsonObject> payload) {
        if (attempt.caller().isPage()) {
            return toPage(attempt);
        }
        VerificationFlow shown = shown(next, attempt.caller());
        return Answer.ok(payload.map(shown::withTransientPayload).orElse(shown));
    }

    private Answer<VerificationFlow> handOver(VerificationAttempt attempt, String secret) {
        CsrfRotation handover = flows.rotateCsrf();
        JsonObject internal = filledIn.into(handover.into(attempt.stored().internal()), secret);
        VerificationFlow flow = attempt.flow();
        Form form = attempt.token().isEmpty()
                ? Form.of(flow.ui()).put(Nodes.csrf(""))
                : Form.of(flow.ui()).withoutMessages().withNodes(Nodes.confirmLink(messages));
        flows.update(attempt.stored().with(flow.withUi(form.done()), internal));
        return toPage(attempt).withCookies(handover.cookies());
    }

    private Answer<VerificationFlow> tellWrongCode(VerificationAttempt attempt, VerificationVerdict verdict) {
        VerificationFlow flow = attempt.flow();
        UiContainer ui = Form.of(flow.ui())
                .withoutMessages()
                .tell(messages.verificationCodeInvalid())
                .done();
        var next = attempt.stored().with(flow.withUi(ui), remembered(attempt, verdict));
        flows.update(next);
        return replied(attempt, next, verdict.transientPayload());
    }

    private static JsonObject remembered(VerificationAttempt attempt, VerificationVerdict verdict) {
        return verdict.after().into(SealedPrefill.without(attempt.stored().internal()));
    }

    /** The flow passes to the browser that proved it; native flows belong to none. */
    private Answer<VerificationFlow> markVerified(
            VerificationAttempt attempt, VerificationVerdict verdict, FlowState state) {
        IssuedCode secret = Objects.requireNonNull(verdict.proven());
        VerificationFlow flow = attempt.flow();
        Optional<CsrfRotation> handover =
                flow.type().isApi() ? Optional.empty() : Optional.of(flows.adopt(attempt.caller()));
        JsonObject remembered = remembered(attempt, verdict);
        var next = attempt.stored()
                .with(
                        flow.with(flow.active(), state, passed(flow)),
                        handover.map(owner -> owner.into(remembered)).orElse(remembered));
        work.write(stores -> {
            markVerified(stores, secret, attempt.now());
            return Flows.update(stores, next);
        });
        events.accept(new Event(
                "verification.succeeded",
                attempt.now(),
                secret.identity(),
                String.valueOf(flow.active()),
                attempt.caller().device().address()));
        return answer(attempt, next, handover);
    }

    private UiContainer passed(VerificationFlow flow) {
        String target = returnTo.of(flow, settings.after().returnUrl());
        var group = new NodeGroup(String.valueOf(flow.active()));
        return new UiContainer(target, "GET", forms.passed(group, target), List.of(messages.addressVerified()));
    }

    private Answer<VerificationFlow> answer(
            VerificationAttempt attempt, StoredFlow<VerificationFlow> next, Optional<CsrfRotation> handover) {
        List<Cookie> cookies = handover.map(CsrfRotation::cookies).orElse(List.of());
        if (attempt.caller().isPage()) {
            return toPage(attempt).withCookies(cookies);
        }
        VerificationFlow shown = shown(next, attempt.caller());
        VerificationFlow own = handover.map(owner -> shown.withUi(Form.of(shown.ui())
                        .fill("csrf_token", Json.of(owner.csrfToken()))
                        .done()))
                .orElse(shown);
        return Answer.ok(own).withCookies(cookies);
    }

    /** @throws StaleVersion if the address was given up since the secret was found to be right */
    private static void markVerified(Stores stores, IssuedCode secret, Instant now) {
        StoredIdentity owner = stores.identities()
                .find(Objects.requireNonNull(secret.identity()))
                .filter(one -> VerifiableAddresses.find(one, secret.via(), secret.address())
                        .isPresent())
                .orElseThrow(() -> new StaleVersion("the address"));
        stores.identities().update(VerifiableAddresses.verified(owner, secret.via(), secret.address(), now));
    }

    private Answer<VerificationFlow> startOver(VerificationAttempt attempt, VerificationVerdict verdict, Why why) {
        flows.update(attempt.stored().with(attempt.flow(), remembered(attempt, verdict)));
        FlowType type = byLink(why) ? FlowType.BROWSER : attempt.flow().type();
        NewFlow successor = start.insteadOf(type, attempt.caller(), message(why));
        if (attempt.caller().isPage() || byLink(why)) {
            return Flows.<VerificationFlow>toPage(303, settings.uiUrl(), successor.id())
                    .withCookies(successor.cookies());
        }
        throw refusal(attempt, why, successor).withCookies(successor.cookies());
    }

    private static boolean byLink(Why why) {
        return why instanceof Why.LinkWrong || why instanceof Why.LinkExpired;
    }

    private static FrontendException refusal(VerificationAttempt attempt, Why why, NewFlow successor) {
        return why instanceof Why.CodeExpired(Instant at)
                ? FrontendErrors.flowExpired(at, attempt.now(), successor.id())
                : FrontendErrors.flowReplaced(successor.id());
    }

    private UiText message(Why why) {
        return switch (why) {
            case Why.AlreadyDone done -> messages.verificationAlreadyDone();
            case Why.TooManyCodes many -> messages.generic("A code was submitted too often. Ask for a new one.");
            case Why.CodeExpired(Instant at) -> messages.verificationFlowExpired(at);
            case Why.LinkWrong wrong -> messages.verificationTokenInvalid();
            case Why.LinkExpired(Instant at) -> messages.verificationFlowExpired(at);
        };
    }
}
