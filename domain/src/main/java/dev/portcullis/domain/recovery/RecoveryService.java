package dev.portcullis.domain.recovery;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.flow.SealedPrefill;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.recovery.RecoveryMachine.Why;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shell around {@link RecoveryMachine}: loads the flow, asks the methods, sends mails, lets people in. */
public final class RecoveryService implements RecoveryApi {
    private static final FlowKind KIND = FlowKind.RECOVERY;
    // A flow that no method takes any more; the name is the contract\'s.
    private static final MethodName NO_METHOD = new MethodName("default");

    private final MailFlowSettings settings;
    private final boolean transitions;
    private final RecoveryMethods methods;
    private final RecoveryStart start;
    private final RecoveryCompletion completion;
    private final RecoveryForms forms;
    private final Courier courier;
    private final Sessions sessions;
    private final UnitOfWork work;
    private final Flows flows;
    private final ErrorPages errors;
    private final SealedPrefill filledIn;
    private final Messages messages;

    /** @param transitions whether scripts and apps are told what comes next as data, {@code feature_flags.use_continue_with_transitions} */
    public RecoveryService(
            MailFlowSettings settings,
            boolean transitions,
            RecoveryMethods methods,
            RecoveryCompletion completion,
            Courier courier,
            Sessions sessions,
            UnitOfWork work,
            Flows flows,
            ReturnTo returnTo,
            ErrorPages errors,
            SecretBox box,
            Messages messages) {
        this.settings = settings;
        this.transitions = transitions;
        this.methods = methods;
        this.start = new RecoveryStart(settings, methods, sessions, flows, returnTo);
        this.completion = completion;
        this.forms = new RecoveryForms(messages);
        this.courier = courier;
        this.sessions = sessions;
        this.work = work;
        this.flows = flows;
        this.errors = errors;
        this.filledIn = new SealedPrefill(box);
        this.messages = messages;
    }

    @Override
    public Answer<RecoveryFlow> createBrowserRecoveryFlowWithHttpInfo(CreateBrowserRecoveryFlow request) {
        return errors.guard(request.caller(), () -> start.open(FlowType.BROWSER, request.returnTo(), request.caller()));
    }

    @Override
    public Answer<RecoveryFlow> createNativeRecoveryFlowWithHttpInfo(CreateNativeRecoveryFlow request) {
        // The operation has no such parameter, and yet it counts: observed on the reference.
        String target =
                Urls.parameter(request.caller().requestUrl(), "return_to").orElse(null);
        return start.open(FlowType.API, target, request.caller());
    }

    @Override
    public Answer<RecoveryFlow> getRecoveryFlowWithHttpInfo(GetRecoveryFlow request) {
        if (!settings.enabled()) {
            throw FrontendErrors.switchedOff(KIND);
        }
        StoredFlow<RecoveryFlow> stored =
                flows.find(RecoveryFlow.class, request.id()).orElseThrow(() -> FrontendErrors.notFound(null));
        flows.requireOwner(stored, request.caller());
        RecoveryFlow flow = stored.flow();
        if (Flows.isOver(flow, flows.now())) {
            throw flows.gone(flow, KIND, flow.type().isApi() ? ErrorId.SELF_SERVICE_FLOW_EXPIRED : null);
        }
        return Answer.ok(shown(stored, request.caller()));
    }

    private RecoveryFlow shown(StoredFlow<RecoveryFlow> stored, Caller caller) {
        Form form = Form.of(flows.shown(stored, caller));
        // Who asked for the mail may be a stranger: what its link carried is for the browser that opened it.
        return stored.flow()
                .withUi(filledIn.in(stored)
                        .filter(secret -> flows.isOwner(stored, caller))
                        .map(secret -> form.fill("token", Json.of(secret)))
                        .orElse(form)
                        .done());
    }

    @Override
    public Answer<RecoveryFlow> updateRecoveryFlowWithHttpInfo(UpdateRecoveryFlow request) {
        return errors.guard(
                request.caller(), () -> Flows.whileOvertaken(() -> update(request), () -> overtaken(request)));
    }

    /** Others were quicker each time; nothing was decided, and nothing is told of what was submitted. */
    private Answer<RecoveryFlow> overtaken(UpdateRecoveryFlow request) {
        StoredFlow<RecoveryFlow> fresh = flows.require(RecoveryFlow.class, request.flow());
        Caller caller = flows.submitting(fresh, request.submission(), request.caller());
        return ErrorPages.within(
                caller,
                () -> Flows.overtaken(
                        shown(fresh, caller),
                        messages.generic("This form was submitted many times at once; try again."),
                        caller,
                        settings.uiUrl()));
    }

    private Answer<RecoveryFlow> update(UpdateRecoveryFlow request) {
        StoredFlow<RecoveryFlow> stored = flows.find(RecoveryFlow.class, Flows.named(request.flow()))
                .orElseThrow(() -> FrontendErrors.notFound("There is no recovery with this id."));
        Caller caller = flows.submitting(stored, request.submission(), request.caller());
        return ErrorPages.within(caller, () -> update(stored, request, caller));
    }

    private Answer<RecoveryFlow> update(StoredFlow<RecoveryFlow> stored, UpdateRecoveryFlow request, Caller caller) {
        String token = Objects.requireNonNullElse(request.token(), "");
        if (token.isEmpty()) {
            flows.requireOwnPage(stored, caller, request.submission());
        }
        Instant now = flows.now();
        if (Flows.isOver(stored.flow(), now)) {
            return expired(stored.flow(), caller, now);
        }
        boolean signedIn = sessions.find(caller, now).isPresent();
        return carryOut(new RecoveryAttempt(stored, request.submission(), token, caller, signedIn, now));
    }

    private Answer<RecoveryFlow> expired(RecoveryFlow over, Caller caller, Instant now) {
        NewFlow successor = start.afterExpiry(over, caller, messages.recoveryFlowExpired(over.expiresAt()));
        if (transitions && over.type().isApi() && !caller.isPage()) {
            throw FrontendErrors.flowExpired(over.expiresAt(), now, successor.id(), nextStep(successor));
        }
        return elsewhere(successor, caller, over.type().isApi() ? null : successor);
    }

    private static JsonObject nextStep(NewFlow successor) {
        var flow = JsonObject.of("id", Json.of(successor.id().toString()));
        var step = JsonObject.of("action", Json.of("show_recovery_ui"), "flow", flow);
        return JsonObject.of("continue_with", new JsonArray(List.of(step)));
    }

    /** The way to a flow: to its page, or to the flow itself. @param told whose cookies the browser is given; null for none */
    private Answer<RecoveryFlow> elsewhere(NewFlow successor, Caller caller, @Nullable NewFlow told) {
        Answer<RecoveryFlow> answer = caller.isPage()
                ? Flows.toPage(303, settings.uiUrl(), successor.id())
                : Answer.redirect(Urls.toUri(flows.address(KIND, successor.id())));
        return told == null ? answer : answer.withCookies(told.cookies());
    }

    private Answer<RecoveryFlow> carryOut(RecoveryAttempt attempt) {
        RecoveryVerdict verdict = judge(attempt);
        var step = RecoveryMachine.advance(attempt.state(), verdict.input());
        FlowState next = RecoveryStates.nameOf(step.next());
        return switch (step.effect()) {
            case Effect.Refuse(var changes) -> refuse(attempt, attempt.flow().active(), changes);
            case Effect.GiveUp(var changes) -> refuse(attempt, NO_METHOD, changes);
            case Effect.Show(var changes) -> show(attempt, verdict, next, changes);
            case Effect.Send(var changes) -> show(attempt, verdict, next, changes);
            case Effect.TurnAway away -> start.signedInAlready(attempt.caller());
            case Effect.HandOver handOver -> handOver(attempt);
            case Effect.TellWrongCode wrong ->
                show(
                        attempt,
                        verdict,
                        next,
                        FormChanges.of(
                                new FormChange.ClearMessages(),
                                new FormChange.AddMessage(messages.recoveryCodeInvalid())));
            case Effect.SignIn right -> signIn(attempt, verdict, next);
            case Effect.StartOver(Why why) -> startOver(attempt, verdict, why);
        };
    }

    private RecoveryVerdict judge(RecoveryAttempt attempt) {
        try {
            for (RecoveryMethod method : methods.all()) {
                Optional<RecoveryVerdict> verdict = method.judge(attempt);
                if (verdict.isPresent()) {
                    return verdict.get();
                }
            }
            return noMethod(attempt);
        } catch (Unreadable unreadable) {
            var changes = FormChanges.of(
                    new FormChange.ClearMessages(), new FormChange.AddMessage(messages.generic(unreadable.reason())));
            return RecoveryVerdict.of(NO_METHOD, new Input.Objection(changes), attempt);
        } catch (FrontendException refused) {
            throw refused.error()
                            .id()
                            .filter(ErrorId.SECURITY_CSRF_VIOLATION::equals)
                            .isPresent()
                    ? refused.withCookies(List.of(flows.rotated()))
                    : refused;
        }
    }

    private RecoveryVerdict noMethod(RecoveryAttempt attempt) {
        FormChanges changes =
                FormChanges.of(new FormChange.ClearMessages(), new FormChange.AddMessage(messages.noRecoveryMethod()));
        return RecoveryVerdict.of(NO_METHOD, new Input.NoMethod(changes), attempt);
    }

    private Answer<RecoveryFlow> refuse(RecoveryAttempt attempt, @Nullable MethodName active, FormChanges changes) {
        RecoveryFlow flow = attempt.flow();
        UiContainer ui = changes.apply(Form.of(flow.ui())).done();
        var next = attempt.stored().with(flow.with(active, flow.state(), ui));
        flows.update(next);
        if (attempt.caller().isPage()) {
            return toPage(attempt);
        }
        throw FrontendErrors.flow(shown(next, attempt.caller()));
    }

    private Answer<RecoveryFlow> toPage(RecoveryAttempt attempt) {
        return Flows.toPage(303, settings.uiUrl(), attempt.flow().id());
    }

    private static JsonObject remembered(RecoveryAttempt attempt, RecoveryVerdict verdict) {
        return verdict.after().into(SealedPrefill.without(attempt.stored().internal()));
    }

    private Answer<RecoveryFlow> show(
            RecoveryAttempt attempt, RecoveryVerdict verdict, FlowState state, FormChanges changes) {
        RecoveryFlow flow = attempt.flow();
        UiContainer ui = changes.apply(Form.of(flow.ui())).done();
        var next = attempt.stored().with(flow.with(verdict.method(), state, ui), remembered(attempt, verdict));
        work.write(stores -> {
            Flows.update(stores, next);
            if (verdict.mail() != null) {
                courier.keep(stores, verdict.mail());
            }
            return next;
        });
        if (attempt.caller().isPage()) {
            return toPage(attempt);
        }
        RecoveryFlow shown = shown(next, attempt.caller());
        return Answer.ok(
                verdict.transientPayload().map(shown::withTransientPayload).orElse(shown));
    }

    private Answer<RecoveryFlow> handOver(RecoveryAttempt attempt) {
        CsrfRotation handover = flows.rotateCsrf();
        JsonObject internal = filledIn.into(handover.into(attempt.stored().internal()), attempt.token());
        RecoveryFlow flow = attempt.flow();
        UiContainer ui = Form.of(flow.ui())
                .withoutMessages()
                .withNodes(forms.confirmLink())
                .done();
        flows.update(attempt.stored().with(flow.with(MethodName.LINK, flow.state(), ui), internal));
        return toPage(attempt).withCookies(handover.cookies());
    }

    private Answer<RecoveryFlow> signIn(RecoveryAttempt attempt, RecoveryVerdict verdict, FlowState state) {
        RecoveryVerdict.Proven proven = Objects.requireNonNull(verdict.proven());
        RecoveryFlow flow = attempt.flow();
        UiContainer ui = Form.of(flow.ui()).withoutMessages().done();
        var passed = attempt.stored().with(flow.with(verdict.method(), state, ui), remembered(attempt, verdict));
        // The version as it was judged: whoever gave the address up or changed the password meanwhile is not
        // overlooked.
        var answer = completion.complete(attempt, proven.secret(), proven.owner(), passed);
        RecoveryFlow value = answer.value();
        return value == null
                ? answer
                : verdict.transientPayload()
                        .map(payload ->
                                Answer.ok(value.withTransientPayload(payload)).withCookies(answer.cookies()))
                        .orElse(answer);
    }

    private Answer<RecoveryFlow> startOver(RecoveryAttempt attempt, RecoveryVerdict verdict, Why why) {
        flows.update(attempt.stored().with(attempt.flow(), remembered(attempt, verdict)));
        FlowType type = endsInBrowser(why) ? FlowType.BROWSER : attempt.flow().type();
        NewFlow successor = start.insteadOf(type, attempt.caller(), message(why));
        if (why instanceof Why.LinkWrong || why instanceof Why.LinkExpired) {
            return Flows.<RecoveryFlow>toPage(303, settings.uiUrl(), successor.id())
                    .withCookies(successor.cookies());
        }
        if (transitions && !attempt.caller().isPage()) {
            throw FrontendErrors.startOver(message(why).text(), nextStep(successor))
                    .withCookies(successor.cookies());
        }
        return elsewhere(successor, attempt.caller(), successor);
    }

    private static boolean endsInBrowser(Why why) {
        return why instanceof Why.LinkWrong || why instanceof Why.LinkExpired || why instanceof Why.ForeignClient;
    }

    private UiText message(Why why) {
        return switch (why) {
            case Why.AlreadyDone done -> messages.recoveryAlreadyDone();
            case Why.OutOfOrder order -> messages.recoveryStateFailure();
            case Why.TooManyCodes many -> messages.generic("A code was submitted too often. Ask for a new one.");
            case Why.CodeSpent spent -> messages.generic("This code was used already. Ask for a new one.");
            case Why.ForeignClient(String reason) -> messages.generic(reason);
            case Why.LinkWrong wrong -> messages.recoveryTokenInvalid();
            case Why.LinkExpired(Instant at) -> messages.recoveryFlowExpired(at);
        };
    }
}
