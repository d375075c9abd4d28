package dev.portcullis.domain.recovery;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.MailedFlows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.recovery.RecoveryMachine.Why;
import dev.portcullis.domain.ui.CarriedAddress;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.recovery.RecoveryFlow;
import java.time.Instant;
import java.util.List;

/** Flows that take the place of recoveries that go no further, and how people are led to them. Source: docs/contract/recovery.md. */
public final class RecoverySuccessors {
    private final RecoveryStart start;
    private final boolean transitions;
    private final MailedFlows<RecoveryFlow> recoveries;
    private final Messages messages;

    /** @param transitions whether scripts and apps are told what comes next as data, {@code feature_flags.use_continue_with_transitions} */
    public RecoverySuccessors(
            RecoveryStart start, boolean transitions, MailedFlows<RecoveryFlow> recoveries, FlowSupport support) {
        this.start = start;
        this.transitions = transitions;
        this.recoveries = recoveries;
        this.messages = support.messages();
    }

    /** The answer to a submission to a flow that is over. */
    Answer<RecoveryFlow> afterExpiry(RecoveryFlow over, Caller caller, Instant now) {
        NewFlow successor = start.afterExpiry(over, caller, messages.recoveryFlowExpired(over.expiresAt()));
        if (transitions && over.type().isApi() && !caller.isPage()) {
            throw FrontendErrors.flowExpired(over.expiresAt(), now, successor.id(), nextStep(successor));
        }
        Answer<RecoveryFlow> answer = recoveries.elsewhere(successor.id(), caller);
        return over.type().isApi() ? answer : answer.withCookies(successor.cookies());
    }

    private static JsonObject nextStep(NewFlow successor) {
        var flow = JsonObject.of("id", Json.of(successor.id().toString()));
        var step = JsonObject.of("action", Json.of("show_recovery_ui"), "flow", flow);
        return JsonObject.of("continue_with", new JsonArray(List.of(step)));
    }

    /** @param after what the flow that goes no further remembers */
    Answer<RecoveryFlow> startOver(RecoveryAttempt attempt, Why why, List<Remembered> after) {
        recoveries.leave(attempt.stored(), after);
        boolean inBrowser = why instanceof Why.OfLink || why instanceof Why.ForeignClient;
        FlowType type = inBrowser ? FlowType.BROWSER : attempt.flow().type();
        List<Problem> told = List.of(new Problem("", message(why)));
        if (why instanceof Why.OfLink) {
            NewFlow successor = start.insteadOf(attempt.flow(), type, attempt.caller(), told, CarriedAddress.NONE);
            return recoveries.toPage(successor.id()).withCookies(successor.cookies());
        }
        return instead(attempt, type, told, carried(attempt, why));
    }

    /** In the place of a recovery that a hook refused. */
    Answer<RecoveryFlow> refused(RecoveryAttempt attempt, List<Problem> why) {
        return instead(attempt, attempt.flow().type(), why, CarriedAddress.NONE);
    }

    private Answer<RecoveryFlow> instead(
            RecoveryAttempt attempt, FlowType type, List<Problem> why, CarriedAddress carried) {
        Caller caller = attempt.caller();
        NewFlow successor = start.insteadOf(attempt.flow(), type, caller, why, carried);
        if (transitions && !caller.isPage()) {
            String reason =
                    why.stream().findFirst().map(told -> told.text().text()).orElse("");
            throw FrontendErrors.startOver(reason, nextStep(successor)).withCookies(successor.cookies());
        }
        return recoveries.elsewhere(successor.id(), caller).withCookies(successor.cookies());
    }

    // Whoever typed codes into the form is who named the address; whoever comes by a link need not be.
    private static CarriedAddress carried(RecoveryAttempt attempt, Why why) {
        return why instanceof Why.TooManyCodes || why instanceof Why.CodeSpent
                ? CarriedAddress.of(attempt.flow().ui())
                : CarriedAddress.NONE;
    }

    private UiText message(Why why) {
        return switch (why) {
            case Why.AlreadyDone done -> messages.of(Phrase.RECOVERY_ALREADY_DONE);
            case Why.OutOfOrder order -> messages.of(Phrase.RECOVERY_STATE_FAILURE);
            case Why.TooManyCodes many -> messages.generic("A code was submitted too often. Ask for a new one.");
            case Why.CodeSpent spent -> messages.generic("This code was used already. Ask for a new one.");
            case Why.ForeignClient(String reason) -> messages.generic(reason);
            case Why.LinkWrong wrong -> messages.of(Phrase.RECOVERY_TOKEN_INVALID);
            case Why.LinkExpired(Instant at) -> messages.recoveryFlowExpired(at);
        };
    }
}
