package dev.portcullis.domain.recovery;

import dev.portcullis.domain.flow.Completed;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.MailedFlows;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.recovery.RecoveryMachine.Effect;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.recovery.RecoveryMachine.Proof;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The shell around {@link RecoveryMachine}: loads the flow, asks the methods, and carries out what the machine decides. */
public final class RecoveryService implements RecoveryApi {
    private final RecoveryStart start;
    private final RecoveryMethods methods;
    private final RecoveryCompletion completion;
    private final RecoverySuccessors successors;
    private final MailedFlows<RecoveryFlow> recoveries;
    private final FlowSupport support;

    public RecoveryService(
            RecoveryStart start,
            RecoveryMethods methods,
            RecoveryCompletion completion,
            RecoverySuccessors successors,
            MailedFlows<RecoveryFlow> recoveries,
            FlowSupport support) {
        this.start = start;
        this.methods = methods;
        this.completion = completion;
        this.successors = successors;
        this.recoveries = recoveries;
        this.support = support;
    }

    @Override
    public Answer<RecoveryFlow> createBrowserRecoveryFlowWithHttpInfo(CreateBrowserRecoveryFlow request) {
        return support.errors()
                .guard(request.caller(), () -> start.open(FlowType.BROWSER, request.returnTo(), request.caller()));
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
        return recoveries.fetch(request.id(), request.caller());
    }

    @Override
    public Answer<RecoveryFlow> updateRecoveryFlowWithHttpInfo(UpdateRecoveryFlow request) {
        return recoveries.submitted(
                request.flow(),
                request.submission(),
                request.caller(),
                (stored, caller) -> update(stored, request, caller));
    }

    private Answer<RecoveryFlow> update(StoredFlow<RecoveryFlow> stored, UpdateRecoveryFlow request, Caller caller) {
        String token = Objects.requireNonNullElse(request.token(), "");
        if (token.isEmpty()) {
            support.binding().requireOwnPage(stored, caller, request.submission());
        }
        Instant now = support.flows().now();
        if (Flows.isOver(stored.flow(), now)) {
            return successors.afterExpiry(stored.flow(), caller, now);
        }
        var attempt = new RecoveryAttempt(stored, request.submission(), token, caller, start.isSignedIn(caller), now);
        return carryOut(attempt, evaluate(attempt));
    }

    private Input evaluate(RecoveryAttempt attempt) {
        try {
            return methods.evaluate(attempt);
        } catch (FrontendException refused) {
            throw isForgery(refused)
                    ? refused.withCookies(List.of(support.binding().rotated()))
                    : refused;
        }
    }

    private static boolean isForgery(FrontendException refused) {
        return refused.error()
                .id()
                .filter(ErrorId.SECURITY_CSRF_VIOLATION::equals)
                .isPresent();
    }

    private Answer<RecoveryFlow> carryOut(RecoveryAttempt attempt, Input input) {
        var step = RecoveryMachine.advance(attempt.state(), input);
        FlowState next = step.next().published();
        StoredFlow<RecoveryFlow> stored = attempt.stored();
        Caller caller = attempt.caller();
        return switch (step.effect()) {
            case Effect.Refuse(var changes) -> recoveries.refuse(stored, caller, changes);
            case Effect.GiveUp(var changes) -> recoveries.giveUp(stored, caller, changes);
            case Effect.Show(var reply) -> recoveries.show(stored, caller, next, reply);
            case Effect.Send(var reply) -> recoveries.show(stored, caller, next, reply);
            case Effect.TurnAway away -> start.signedInAlready(caller, attempt.flow());
            case Effect.AdmitBrowser(var link) -> recoveries.opened(stored, caller, link);
            case Effect.TellWrongCode(Trace trace) -> recoveries.show(stored, caller, next, wrongCode(trace));
            case Effect.SignIn(Trace trace, Proof proof) -> signIn(attempt, next, trace, proof);
            case Effect.StartOver(var why, var after) -> successors.startOver(attempt, why, after);
        };
    }

    private Reply wrongCode(Trace trace) {
        return Reply.of(trace, FormChanges.telling(support.messages().of(Phrase.RECOVERY_CODE_INVALID)));
    }

    private Answer<RecoveryFlow> signIn(RecoveryAttempt attempt, FlowState next, Trace trace, Proof proof) {
        var ui = Form.of(attempt.flow().ui()).withoutMessages().done();
        // The version as it was evaluated: whoever gave the address up or changed the password meanwhile is not
        // overlooked.
        var passed = recoveries.next(attempt.stored(), next, trace, ui);
        return switch (completion.complete(attempt, proof, passed)) {
            case Completed.Refused(var why) -> successors.refused(attempt, why);
            case Completed.Answered(var answer) -> repeating(trace, answer);
        };
    }

    private static Answer<RecoveryFlow> repeating(Trace trace, Answer<RecoveryFlow> answer) {
        RecoveryFlow value = answer.value();
        return value == null
                ? answer
                : trace.transientPayload()
                        .map(payload ->
                                Answer.ok(value.withTransientPayload(payload)).withCookies(answer.cookies()))
                        .orElse(answer);
    }
}
