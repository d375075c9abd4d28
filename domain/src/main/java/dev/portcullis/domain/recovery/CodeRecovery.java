package dev.portcullis.domain.recovery;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.MailedContext;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.recovery.RecoveryMachine.State;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeGroup;
import java.util.List;
import java.util.Optional;

/**
 * Getting back in with a code. Source: docs/contract/recovery.md, "Asking for a mail" and "A code"; docs/security.md, C2 to C5.
 */
public final class CodeRecovery implements RecoveryMethod {
    static final MethodName NAME = MethodName.CODE;
    private static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method",
                    "code",
                    "email",
                    "csrf_token",
                    "screen",
                    "recovery_address",
                    "recovery_select_address",
                    "recovery_confirm_address")
            .withTransientPayload();

    private final boolean enabled;
    private final boolean choosing;
    private final RecoveryMails mails;
    private final RecoveryRequest request;
    private final RecoveryForms forms;
    private final AddressChoice choice;
    private final SubmissionReader reader;
    private final Messages messages;

    public CodeRecovery(
            boolean enabled,
            AddressChoiceRules choosing,
            RecoveryMails mails,
            SubmissionReader reader,
            FlowSupport support) {
        this.enabled = enabled;
        this.choosing = choosing.enabled();
        this.mails = mails;
        this.request = new RecoveryRequest(mails, support);
        this.forms = new RecoveryForms(support);
        this.choice = new AddressChoice(choosing, mails, request, support);
        this.reader = reader;
        this.messages = support.messages();
    }

    @Override
    public MethodName name() {
        return NAME;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Offer offer(MailedContext context) {
        String token = context.csrfToken();
        return Offer.of(choosing ? forms.nameAddress(token) : forms.askForMail(NodeGroup.CODE, token));
    }

    @Override
    public FlowState first() {
        return (choosing ? new State.AwaitingAddress() : new State.ChooseMethod()).published();
    }

    @Override
    public Input evaluate(RecoveryAttempt attempt) {
        if (!NAME.equals(attempt.flow().active())) {
            return new Input.NotApplicable();
        }
        if (!enabled) {
            throw FrontendErrors.methodSwitchedOff(NAME.value());
        }
        SubmittedValues entered = reader.read(attempt.submission(), FIELDS);
        return request.objection(attempt, entered).orElseGet(() -> asked(attempt, entered));
    }

    private Input asked(RecoveryAttempt attempt, SubmittedValues entered) {
        return switch (attempt.state()) {
            case State.ChooseMethod first -> ask(attempt, entered);
            case State.SentEmail sent -> askOrCheck(attempt, entered);
            case State.PassedChallenge done -> askOrCheck(attempt, entered);
            case State.AwaitingAddress waiting -> choice.named(attempt, entered);
            case State.AwaitingAddressChoice waiting -> choice.chosen(attempt, entered);
            case State.ConfirmingAddress waiting -> choice.confirmed(attempt, entered);
            case State.AwaitingCode sent
            when AddressChoice.isCode(entered) -> check(attempt, entered, Optional.empty());
            case State.AwaitingCode sent -> choice.confirmed(attempt, entered);
        };
    }

    private Input askOrCheck(RecoveryAttempt attempt, SubmittedValues entered) {
        return entered.text("email").isEmpty()
                ? check(attempt, entered, entered.transientPayload())
                : ask(attempt, entered);
    }

    private Input ask(RecoveryAttempt attempt, SubmittedValues entered) {
        boolean meant = attempt.signedIn() || entered.text("method").equals(NAME.value());
        return meant ? request.ask(attempt, entered, this::send) : new Input.NotApplicable();
    }

    private Reply send(RecoveryAttempt attempt, String email, SubmittedValues entered) {
        Optional<JsonObject> payload = entered.transientPayload();
        var mail = mails.code(attempt, mails.byMail(email), payload);
        FormChanges changes = FormChanges.showing(forms.enterCode(email), messages.of(Phrase.RECOVERY_CODE_SENT));
        var after = attempt.sent().withCodes(List.of(mail.kept())).remembered();
        return Reply.sending(mail.message(), Trace.of(NAME, after).repeating(payload), changes);
    }

    private Input check(RecoveryAttempt attempt, SubmittedValues entered, Optional<JsonObject> payload) {
        CheckResult checked = mails.check(attempt, entered.text("code"));
        Trace trace = Trace.of(NAME, checked.after().remembered()).repeating(payload);
        return switch (checked) {
            case CheckResult.TooSoon soon ->
                RecoveryRequest.refused("", messages.generic(soon.pause().told("codes")));
            case CheckResult.TooMany many -> new Input.OneCodeTooMany(trace);
            case CheckResult.Wrong wrong -> new Input.WrongCode(trace);
            case CheckResult.Expired late -> new Input.WrongCode(trace);
            case CheckResult.Spent spent -> new Input.SpentCode(trace);
            case CheckResult.Right(IssuedCode secret, IssuedCodes after) -> right(secret, trace);
        };
    }

    private Input right(IssuedCode secret, Trace trace) {
        return mails.ownerNow(secret)
                .<Input>map(owner -> new Input.RightCode(trace, new RecoveryMachine.Proof(secret, owner)))
                .orElseGet(() -> new Input.WrongCode(trace));
    }
}
