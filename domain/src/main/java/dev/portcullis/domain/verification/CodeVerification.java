package dev.portcullis.domain.verification;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifying an address with a code. Source: docs/contract/verification.md, "Asking for a mail" and "A code"; checklist C2 to C6
 * and F2.
 */
final class CodeVerification implements VerificationMethod {
    private static final MethodName NAME = MethodName.CODE;
    private static final Set<String> METHODS = Set.of("", "code", "link");
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "code", "email", "csrf_token").withTransientPayload();

    private final boolean enabled;
    private final boolean boundToBrowser;
    private final GuardedCodes codes;
    private final VerificationMails mails;
    private final VerificationForms forms;
    private final EmailAddresses addresses;
    private final SubmissionReader reader;
    private final VerificationRequest asked;
    private final Messages messages;

    /** @param boundToBrowser whether a code has to come from the page that asked for it, as mails do; the contract takes it from anywhere */
    CodeVerification(
            boolean enabled,
            boolean boundToBrowser,
            GuardedCodes codes,
            VerificationMails mails,
            EmailAddresses addresses,
            SubmissionReader reader,
            Flows flows,
            Messages messages) {
        this.enabled = enabled;
        this.boundToBrowser = boundToBrowser;
        this.codes = codes;
        this.mails = mails;
        this.forms = new VerificationForms(messages);
        this.addresses = addresses;
        this.reader = reader;
        this.asked = new VerificationRequest(NodeGroup.CODE, mails, forms, flows, messages);
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
    public List<UiNode> firstNodes(FlowType type, String csrfToken) {
        return forms.askForCode(type, csrfToken);
    }

    @Override
    public VerificationVerdict judge(VerificationAttempt attempt) {
        if (attempt.submission() instanceof Submission.Query query) {
            return opened(attempt, query);
        }
        SubmittedValues entered = reader.read(attempt.submission(), FIELDS);
        List<FormChange> problems = problems(entered);
        if (!problems.isEmpty()) {
            return VerificationVerdict.of(new Input.Objection(new FormChanges(problems)), attempt.sent());
        }
        if (!entered.text("code").isEmpty()) {
            return check(attempt, entered);
        }
        return entered.text("method").equals(NAME.value())
                ? asked.ask(attempt, entered, this::send)
                : asked.noMethod(attempt, entered.text("email"));
    }

    /** A link fills in its code; whoever reads along with a mail, a scanner too, proves nothing by opening it. */
    private VerificationVerdict opened(VerificationAttempt attempt, Submission.Query query) {
        String code = query.fields().getOrDefault("code", List.of()).stream()
                .findFirst()
                .orElse("");
        return code.isEmpty()
                ? asked.noMethod(attempt, "")
                : VerificationVerdict.of(new Input.OpenCode(), attempt.sent()).fillingIn(code);
    }

    private List<FormChange> problems(SubmittedValues entered) {
        var problems = new ArrayList<FormChange>();
        if (!METHODS.contains(entered.text("method"))) {
            problems.add(
                    new FormChange.AddNodeMessage("method", messages.generic("The method has to be code or link.")));
        }
        String email = entered.text("email");
        if (!email.isEmpty() && !addresses.isEmail(email)) {
            problems.add(new FormChange.AddNodeMessage("email", messages.notAnEmail(email)));
        }
        if (!problems.isEmpty()) {
            problems.addFirst(new FormChange.ClearNodeMessages());
        }
        return problems;
    }

    private VerificationVerdict check(VerificationAttempt attempt, SubmittedValues entered) {
        Optional<VerificationVerdict> foreign = boundToBrowser ? asked.foreign(attempt, entered) : Optional.empty();
        return foreign.orElseGet(() -> checked(attempt, entered));
    }

    private VerificationVerdict checked(VerificationAttempt attempt, SubmittedValues entered) {
        var entry = new GuardedCodes.Entry(
                Purpose.VERIFICATION_CODE,
                attempt.flow().id(),
                attempt.sent(),
                entered.text("code"),
                attempt.caller(),
                attempt.now());
        var verdict = switch (codes.check(entry, mails::isCurrent)) {
            case OneTimeCodes.CheckResult.TooSoon soon -> VerificationVerdict.of(tooSoon(soon), soon.after());
            case OneTimeCodes.CheckResult.TooMany many ->
                VerificationVerdict.of(new Input.OneCodeTooMany(), many.after());
            case OneTimeCodes.CheckResult.Wrong wrong -> VerificationVerdict.of(new Input.WrongCode(), wrong.after());
            case OneTimeCodes.CheckResult.Spent spent -> VerificationVerdict.of(new Input.WrongCode(), spent.after());
            case OneTimeCodes.CheckResult.Expired(var at, IssuedCodes after) ->
                VerificationVerdict.of(new Input.ExpiredCode(at), after);
            case OneTimeCodes.CheckResult.Right(IssuedCode secret, IssuedCodes after) ->
                VerificationVerdict.of(new Input.RightCode(), after).provenBy(secret);
        };
        return verdict.repeating(entered.transientPayload());
    }

    private Input tooSoon(OneTimeCodes.CheckResult.TooSoon soon) {
        return new Input.Objection(FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.AddMessage(messages.generic(soon.pause().told("codes")))));
    }

    private VerificationRequest.Sent send(VerificationAttempt attempt, Recipient to, JsonObject payload) {
        var flow = attempt.flow();
        var mail = mails.code(flow.id(), to, String.valueOf(flow.requestUrl()), payload, attempt.now());
        FormChanges changes = FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.ReplaceNodes(forms.enterCode(flow.type(), "", "email", to.typed())),
                new FormChange.AddMessage(messages.verificationCodeSent()));
        return new VerificationRequest.Sent(mail, attempt.sent().withCodes(List.of(mail.kept())), changes);
    }

    @Override
    public StartedStep begin(NewFlow opening, Recipient to, String requestUrl) {
        var mail = mails.code(opening.id(), to, requestUrl, JsonObject.EMPTY, opening.issuedAt());
        return new StartedStep(
                forms.enterCode(opening.type(), opening.csrfToken(), to.via().value(), to.address()),
                List.of(messages.verificationCodeSent()),
                IssuedCodes.NONE.withCodes(List.of(mail.kept())),
                mail.message());
    }
}
