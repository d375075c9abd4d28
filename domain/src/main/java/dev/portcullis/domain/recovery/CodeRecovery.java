package dev.portcullis.domain.recovery;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.recovery.RecoveryMachine.State;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Optional;

/** Getting back in with a code. Source: docs/contract/recovery.md, "Asking for a mail" and "A code"; checklist C2 to C5. */
final class CodeRecovery implements RecoveryMethod {
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
    private final AddressChoiceRules choosing;
    private final GuardedCodes codes;
    private final RecoveryMails mails;
    private final RecoveryForms forms;
    private final AddressChoice choice;
    private final EmailAddresses addresses;
    private final SubmissionReader reader;
    private final Flows flows;
    private final Messages messages;

    CodeRecovery(
            boolean enabled,
            AddressChoiceRules choosing,
            GuardedCodes codes,
            RecoveryMails mails,
            EmailAddresses addresses,
            SubmissionReader reader,
            Flows flows,
            Messages messages) {
        this.enabled = enabled;
        this.choosing = choosing;
        this.codes = codes;
        this.mails = mails;
        this.forms = new RecoveryForms(messages);
        this.choice = new AddressChoice(choosing, mails, forms, messages);
        this.addresses = addresses;
        this.reader = reader;
        this.flows = flows;
        this.messages = messages;
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
    public List<UiNode> firstNodes(String csrfToken) {
        return choosing.enabled() ? forms.nameAddress(csrfToken) : forms.askForMail(NodeGroup.CODE, csrfToken);
    }

    @Override
    public FlowState firstState() {
        return RecoveryStates.nameOf(choosing.enabled() ? new State.AwaitingAddress() : new State.ChooseMethod());
    }

    @Override
    public Optional<RecoveryVerdict> judge(RecoveryAttempt attempt) {
        if (!NAME.equals(attempt.flow().active())) {
            return Optional.empty();
        }
        if (!enabled) {
            throw FrontendErrors.notFound("The method 'code' is switched off here.");
        }
        SubmittedValues entered = reader.read(attempt.submission(), FIELDS);
        String email = entered.text("email");
        if (!email.isEmpty() && !addresses.isEmail(email)) {
            return Optional.of(
                    RecoveryVerdict.objection(NAME, attempt, "email", messages.notAnEmail(EmailAddresses.told(email))));
        }
        Optional<String> foreign =
                flows.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        if (foreign.isPresent()) {
            return Optional.of(RecoveryVerdict.of(NAME, new Input.ForeignClient(foreign.get()), attempt));
        }
        return switch (attempt.state()) {
            case State.ChooseMethod first -> ask(attempt, entered);
            case State.SentEmail sent -> email.isEmpty() ? check(attempt, entered) : ask(attempt, entered);
            case State.PassedChallenge done -> email.isEmpty() ? check(attempt, entered) : ask(attempt, entered);
            case State.AwaitingCode sent when choice.isCode(entered) -> check(attempt, entered);
            case State.AwaitingCode sent -> choose(attempt, entered);
            case State.AwaitingAddress waiting -> choose(attempt, entered);
            case State.AwaitingAddressChoice waiting -> choose(attempt, entered);
            case State.ConfirmingAddress waiting -> choose(attempt, entered);
        };
    }

    private Optional<RecoveryVerdict> choose(RecoveryAttempt attempt, SubmittedValues entered) {
        return Optional.of(
                attempt.signedIn()
                        ? RecoveryVerdict.of(NAME, new Input.SignedInAlready(), attempt)
                        : choice.judge(attempt, entered).repeating(entered.transientPayload()));
    }

    private Optional<RecoveryVerdict> ask(RecoveryAttempt attempt, SubmittedValues entered) {
        if (attempt.signedIn()) {
            return Optional.of(RecoveryVerdict.of(NAME, new Input.SignedInAlready(), attempt));
        }
        if (!entered.text("method").equals(NAME.value())) {
            return Optional.empty();
        }
        String email = entered.text("email");
        return Optional.of(
                email.isEmpty()
                        ? RecoveryVerdict.objection(NAME, attempt, "email", messages.required("email"))
                        : send(attempt, email, entered));
    }

    private RecoveryVerdict send(RecoveryAttempt attempt, String email, SubmittedValues entered) {
        var payload = entered.transientPayload().orElse(JsonObject.EMPTY);
        var mail = mails.code(attempt.flow(), mails.byMail(email), payload, attempt.now());
        FormChanges changes = FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.ReplaceNodes(forms.enterCode(email)),
                new FormChange.AddMessage(messages.recoveryCodeSent()));
        IssuedCodes after = attempt.sent().withCodes(List.of(mail.kept()));
        return RecoveryVerdict.of(NAME, new Input.AskForMail(changes), after)
                .sending(mail.message())
                .repeating(entered.transientPayload());
    }

    private Optional<RecoveryVerdict> check(RecoveryAttempt attempt, SubmittedValues entered) {
        var entry = new GuardedCodes.Entry(
                Purpose.RECOVERY_CODE,
                attempt.flow().id(),
                attempt.sent(),
                entered.text("code"),
                attempt.caller(),
                attempt.now());
        var checked = codes.check(entry, secret -> mails.ownerNow(secret).isPresent());
        RecoveryVerdict verdict = switch (checked) {
            case OneTimeCodes.CheckResult.TooSoon soon ->
                RecoveryVerdict.objection(
                        NAME, attempt, "", messages.generic(soon.pause().told("codes")));
            case OneTimeCodes.CheckResult.TooMany many ->
                RecoveryVerdict.of(NAME, new Input.OneCodeTooMany(), many.after());
            case OneTimeCodes.CheckResult.Wrong wrong -> RecoveryVerdict.of(NAME, new Input.WrongCode(), wrong.after());
            case OneTimeCodes.CheckResult.Expired late -> RecoveryVerdict.of(NAME, new Input.WrongCode(), late.after());
            case OneTimeCodes.CheckResult.Spent spent -> RecoveryVerdict.of(NAME, new Input.SpentCode(), spent.after());
            case OneTimeCodes.CheckResult.Right(IssuedCode secret, IssuedCodes after) ->
                mails.ownerNow(secret)
                        .map(owner -> RecoveryVerdict.of(NAME, new Input.RightCode(), after)
                                .provenBy(secret, owner))
                        .orElseGet(() -> RecoveryVerdict.of(NAME, new Input.WrongCode(), after));
        };
        boolean repeats = !(attempt.state() instanceof State.AwaitingCode);
        return Optional.of(repeats ? verdict.repeating(entered.transientPayload()) : verdict);
    }
}
