package dev.portcullis.domain.verification;

import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.MailedContext;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.flow.OpenedLink;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifying an address with a code. Source: docs/contract/verification.md, "Asking for a mail" and "A code"; docs/security.md,
 * C2 to C6 and F2.
 */
public final class CodeVerification implements VerificationMethod {
    private static final MethodName NAME = MethodName.CODE;
    private static final Set<String> METHODS = Set.of("", "code", "link");
    private static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method", "code", "email", "phone", "sms", "csrf_token")
            .withTransientPayload();

    private final boolean boundToBrowser;
    private final VerificationMails mails;
    private final VerificationForms forms;
    private final VerificationRequest request;
    private final SubmissionReader reader;
    private final FlowSupport support;
    private final Messages messages;

    /**
     * @param boundToBrowser whether a code has to come from the page that asked for it, as mails do; the contract takes it from
     * anywhere
     */
    public CodeVerification(
            boolean boundToBrowser, VerificationMails mails, SubmissionReader reader, FlowSupport support) {
        this.boundToBrowser = boundToBrowser;
        this.mails = mails;
        this.forms = new VerificationForms(support);
        this.request = new VerificationRequest(NAME, mails, forms, support);
        this.reader = reader;
        this.support = support;
        this.messages = support.messages();
    }

    @Override
    public MethodName name() {
        return NAME;
    }

    @Override
    public Offer offer(MailedContext context) {
        return Offer.of(forms.askForCode(context.type(), context.csrfToken()));
    }

    @Override
    public Input evaluate(VerificationAttempt attempt) {
        if (attempt.submission() instanceof Submission.Query query) {
            return opened(query);
        }
        SubmittedValues entered = reader.read(attempt.submission(), FIELDS);
        List<FormChange> problems = problems(entered);
        if (!problems.isEmpty()) {
            return new Input.Refused(new FormChanges(problems));
        }
        if (!entered.text("code").isEmpty()) {
            return check(attempt, entered);
        }
        return entered.text("method").equals(NAME.value())
                ? request.ask(attempt, entered, this::send)
                : request.noMethod(entered.text("email"));
    }

    /** A link fills in its code; whoever reads along with a mail, a scanner too, proves nothing by opening it. */
    private Input opened(Submission.Query query) {
        String code = query.fields().getOrDefault("code", List.of()).stream()
                .findFirst()
                .orElse("");
        return code.isEmpty() ? request.noMethod("") : new Input.OpenCode(new OpenedLink(NAME, code));
    }

    private List<FormChange> problems(SubmittedValues entered) {
        var problems = new ArrayList<FormChange>();
        if (!METHODS.contains(entered.text("method"))) {
            problems.add(
                    new FormChange.AddNodeMessage("method", messages.generic("The method has to be code or link.")));
        }
        String email = entered.text("email");
        if (!email.isEmpty() && !mails.isEmail(email)) {
            problems.add(new FormChange.AddNodeMessage("email", messages.notAnEmail(email)));
        }
        String phone = entered.text("phone");
        if (!phone.isEmpty() && !mails.isPhone(phone)) {
            problems.add(new FormChange.AddNodeMessage("phone", messages.generic("must have the format tel")));
        }
        if (!problems.isEmpty()) {
            problems.addFirst(new FormChange.ClearNodeMessages());
        }
        return problems;
    }

    private Input check(VerificationAttempt attempt, SubmittedValues entered) {
        Optional<Input> foreign = boundToBrowser ? request.foreign(attempt, entered) : Optional.empty();
        return foreign.orElseGet(() -> checked(attempt, entered));
    }

    private Input checked(VerificationAttempt attempt, SubmittedValues entered) {
        CheckResult checked = mails.check(attempt, entered.text("code"));
        Trace trace = Trace.of(NAME, checked.after().remembered()).repeating(entered.transientPayload());
        return switch (checked) {
            case CheckResult.TooSoon soon -> tooSoon(soon);
            case CheckResult.TooMany many -> new Input.OneCodeTooMany(trace);
            case CheckResult.Wrong wrong -> new Input.WrongCode(trace);
            case CheckResult.Spent spent -> new Input.WrongCode(trace);
            case CheckResult.Expired(Instant at, IssuedCodes after) -> new Input.ExpiredCode(at, trace);
            case CheckResult.Right(IssuedCode secret, IssuedCodes after) -> new Input.RightCode(trace, secret);
        };
    }

    private Input tooSoon(CheckResult.TooSoon soon) {
        return new Input.Refused(
                FormChanges.telling(messages.generic(soon.pause().told("codes"))));
    }

    private VerificationRequest.Sent send(VerificationAttempt attempt, Recipient to, JsonObject payload) {
        var flow = attempt.flow();
        var mail = mails.code(flow.id(), to, support.mailOrigin(flow, attempt.caller()), payload, attempt.now());
        boolean toPhone = to.via().equals(Channel.SMS);
        FormChanges changes = FormChanges.showing(
                forms.enterCode(flow.type(), "", toPhone ? to.via().value() : "email", to.typed()),
                support.additions().sent(to.via(), messages));
        return new VerificationRequest.Sent(mail, attempt.sent().withCodes(List.of(mail.kept())), changes);
    }

    @Override
    public Reply begin(NewFlow opening, Recipient to, MailOrigin origin) {
        var mail = mails.code(opening.id(), to, origin, JsonObject.EMPTY, opening.issuedAt());
        var nodes =
                forms.enterCode(opening.type(), opening.csrfToken(), to.via().value(), to.address());
        var after = IssuedCodes.NONE.withCodes(List.of(mail.kept()));
        return Reply.sending(
                mail.message(),
                Trace.of(NAME, after.remembered()),
                FormChanges.showing(nodes, support.additions().sent(to.via(), messages)));
    }
}
