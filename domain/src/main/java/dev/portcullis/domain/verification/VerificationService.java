package dev.portcullis.domain.verification;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.flow.Completed;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.MailedFlows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.ui.CarriedAddress;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.verification.VerificationMachine.Effect;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.domain.verification.VerificationMachine.Why;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.ports.verification.CreateNativeVerificationFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import dev.portcullis.ports.verification.UpdateVerificationFlow;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The shell around {@link VerificationMachine}: loads the flow, asks its method, and carries out what the machine decides. */
public final class VerificationService implements VerificationApi {
    private static final String SPENT = "This address is confirmed already; the link in our mail works once.";

    private final VerificationStart start;
    private final VerificationMethods methods;
    private final VerificationCompletion completion;
    private final MailedFlows<VerificationFlow> verifications;
    private final FlowSupport support;
    private final Messages messages;

    public VerificationService(
            VerificationStart start,
            VerificationMethods methods,
            VerificationCompletion completion,
            MailedFlows<VerificationFlow> verifications,
            FlowSupport support) {
        this.start = start;
        this.methods = methods;
        this.completion = completion;
        this.verifications = verifications;
        this.support = support;
        this.messages = support.messages();
    }

    @Override
    public Answer<VerificationFlow> createBrowserVerificationFlowWithHttpInfo(CreateBrowserVerificationFlow request) {
        // A forbidden return_to is told at once, to a page as well: observed on the reference, for this kind alone.
        if (start.isEnabled()) {
            support.returnTo().check(request.returnTo());
        }
        return support.errors()
                .guard(request.caller(), () -> start.open(FlowType.BROWSER, request.returnTo(), request.caller()));
    }

    @Override
    public Answer<VerificationFlow> createNativeVerificationFlowWithHttpInfo(CreateNativeVerificationFlow request) {
        return start.open(FlowType.API, request.returnTo(), request.caller());
    }

    @Override
    public Answer<VerificationFlow> getVerificationFlowWithHttpInfo(GetVerificationFlow request) {
        return verifications.fetch(request.id(), request.caller());
    }

    @Override
    public Answer<VerificationFlow> updateVerificationFlowWithHttpInfo(UpdateVerificationFlow request) {
        return verifications.submitted(
                request.flow(),
                request.submission(),
                request.caller(),
                (stored, caller) -> update(stored, request, caller));
    }

    private Answer<VerificationFlow> update(
            StoredFlow<VerificationFlow> stored, UpdateVerificationFlow request, Caller caller) {
        String token = Objects.requireNonNullElse(request.token(), "");
        if (token.isEmpty() && !isCodeLink(request.submission())) {
            support.binding().requireOwnPage(stored, caller, request.submission());
        }
        Instant now = support.flows().now();
        if (Flows.isOver(stored.flow(), now)) {
            return afterExpiry(stored, caller);
        }
        var attempt = new VerificationAttempt(stored, request.submission(), token, caller, now);
        return carryOut(attempt, methods.evaluate(attempt));
    }

    private static boolean isCodeLink(Submission submission) {
        return submission instanceof Submission.Query(var fields) && fields.containsKey("code");
    }

    private Answer<VerificationFlow> afterExpiry(StoredFlow<VerificationFlow> over, Caller caller) {
        UiText why = messages.verificationFlowExpired(
                Objects.requireNonNull(over.flow().expiresAt()));
        NewFlow successor = start.afterExpiry(over, why);
        return verifications.elsewhere(successor.id(), caller).withCookies(successor.cookies());
    }

    private Answer<VerificationFlow> carryOut(VerificationAttempt attempt, Input input) {
        var step = VerificationMachine.advance(ChallengeState.of(attempt.flow().state()), input);
        FlowState next = step.next().published();
        StoredFlow<VerificationFlow> stored = attempt.stored();
        Caller caller = attempt.caller();
        return switch (step.effect()) {
            case Effect.Refuse(var changes) -> verifications.refuse(stored, caller, changes);
            case Effect.GiveUp(var changes) -> verifications.giveUp(stored, caller, changes);
            case Effect.Send(var reply) -> verifications.show(stored, caller, next, reply);
            case Effect.AdmitBrowser(var link) -> verifications.opened(stored, caller, link);
            case Effect.TellWrongCode(Trace trace) -> verifications.show(stored, caller, next, wrongCode(trace));
            case Effect.MarkVerified(Trace trace, var secret) -> markVerified(attempt, next, trace, secret);
            case Effect.StartOver(Why why, var after) -> startOver(attempt, why, after);
        };
    }

    private Answer<VerificationFlow> markVerified(
            VerificationAttempt attempt, FlowState next, Trace trace, IssuedCode secret) {
        return switch (completion.complete(attempt, next, trace, secret)) {
            case Completed.Answered(var answer) -> answer;
            case Completed.Refused(var why) -> refused(attempt, why);
        };
    }

    /** Another flow says why a hook refused. */
    private Answer<VerificationFlow> refused(VerificationAttempt attempt, List<Problem> why) {
        NewFlow successor =
                start.insteadOf(attempt.stored(), attempt.flow().type(), attempt.caller(), why, CarriedAddress.NONE);
        if (attempt.caller().isPage()) {
            return verifications.toPage(successor.id()).withCookies(successor.cookies());
        }
        throw FrontendErrors.flowReplaced(successor.id()).withCookies(successor.cookies());
    }

    private Reply wrongCode(Trace trace) {
        return Reply.of(trace, FormChanges.telling(messages.of(Phrase.VERIFICATION_CODE_INVALID)));
    }

    private Answer<VerificationFlow> startOver(VerificationAttempt attempt, Why why, List<Remembered> after) {
        verifications.leave(attempt.stored(), after);
        FlowType type =
                why instanceof Why.OfLink ? FlowType.BROWSER : attempt.flow().type();
        List<Problem> told = List.of(new Problem("", message(why)));
        NewFlow successor = start.insteadOf(attempt.stored(), type, attempt.caller(), told, carried(attempt, why));
        if (attempt.caller().isPage() || why instanceof Why.OfLink) {
            return verifications.toPage(successor.id()).withCookies(successor.cookies());
        }
        throw refusal(attempt, why, successor).withCookies(successor.cookies());
    }

    // Whoever typed codes into the form is who named the address; whoever comes by a link need not be.
    private static CarriedAddress carried(VerificationAttempt attempt, Why why) {
        return why instanceof Why.TooManyCodes || why instanceof Why.CodeExpired
                ? CarriedAddress.of(attempt.flow().ui())
                : CarriedAddress.NONE;
    }

    private static FrontendException refusal(VerificationAttempt attempt, Why why, NewFlow successor) {
        return why instanceof Why.CodeExpired(Instant at)
                ? FrontendErrors.flowExpired(at, attempt.now(), successor.id())
                : FrontendErrors.flowReplaced(successor.id());
    }

    /** Of a link that did what it was for the contract says the same as of one that never counted; the words tell them apart. */
    private UiText linkSpent() {
        UiText same = messages.of(Phrase.VERIFICATION_TOKEN_INVALID);
        return new UiText(same.id(), SPENT, same.type(), same.context());
    }

    private UiText message(Why why) {
        return switch (why) {
            case Why.AlreadyDone done -> messages.of(Phrase.VERIFICATION_ALREADY_DONE);
            case Why.TooManyCodes many -> messages.generic("A code was submitted too often. Ask for a new one.");
            case Why.CodeExpired(Instant at) -> messages.verificationFlowExpired(at);
            case Why.LinkWrong wrong -> messages.of(Phrase.VERIFICATION_TOKEN_INVALID);
            case Why.LinkSpent spent -> linkSpent();
            case Why.LinkExpired(Instant at) -> messages.verificationFlowExpired(at);
        };
    }
}
