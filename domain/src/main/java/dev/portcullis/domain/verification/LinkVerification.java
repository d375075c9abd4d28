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
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/** Verifying an address with a link. Source: docs/contract/verification.md, "A link"; checklist C2 to C6. */
final class LinkVerification implements VerificationMethod {
    private static final MethodName NAME = MethodName.LINK;
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "email", "token", "csrf_token").withTransientPayload();

    private final boolean enabled;
    private final boolean confirms;
    private final GuardedCodes codes;
    private final VerificationMails mails;
    private final VerificationForms forms;
    private final EmailAddresses addresses;
    private final SubmissionReader reader;
    private final VerificationRequest asked;
    private final Messages messages;

    /** @param confirms whether opening a link proves nothing yet, and the person's own submission does; in the contract opening is enough */
    LinkVerification(
            boolean enabled,
            boolean confirms,
            GuardedCodes codes,
            VerificationMails mails,
            EmailAddresses addresses,
            SubmissionReader reader,
            Flows flows,
            Messages messages) {
        this.enabled = enabled;
        this.confirms = confirms;
        this.codes = codes;
        this.mails = mails;
        this.forms = new VerificationForms(messages);
        this.addresses = addresses;
        this.reader = reader;
        this.asked = new VerificationRequest(NodeGroup.LINK, mails, forms, flows, messages);
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
        return forms.askForLink(csrfToken);
    }

    @Override
    public VerificationVerdict judge(VerificationAttempt attempt) {
        if (!attempt.token().isEmpty()) {
            return opened(attempt, true);
        }
        SubmittedValues entered = reader.read(attempt.submission(), FIELDS);
        String token = entered.text("token");
        if (!token.isEmpty()) {
            return confirms ? confirmed(attempt, entered) : opened(attempt.with(token), true);
        }
        String email = entered.text("email");
        if (!entered.text("method").equals(NAME.value())) {
            return asked.noMethod(attempt, email);
        }
        if (!email.isEmpty() && !addresses.isEmail(email)) {
            return VerificationVerdict.of(
                    new Input.Objection(FormChanges.of(
                            new FormChange.ClearNodeMessages(),
                            new FormChange.AddNodeMessage("email", messages.notAnEmail(email)))),
                    attempt.sent());
        }
        return asked.ask(attempt, entered, this::send);
    }

    /** The person says by a submission of their own what opening the link began. */
    private VerificationVerdict confirmed(VerificationAttempt attempt, SubmittedValues entered) {
        return asked.foreign(attempt, entered).orElseGet(() -> opened(attempt.with(entered.text("token")), false));
    }

    /** @param byLink whether the address carried the token, by whichever method: another site can make a browser send that */
    private VerificationVerdict opened(VerificationAttempt attempt, boolean byLink) {
        var checked = codes.codes().checkLink(attempt.flow().id(), attempt.sent(), attempt.token(), attempt.now());
        return switch (checked) {
            case OneTimeCodes.CheckResult.TooMany many -> VerificationVerdict.of(new Input.WrongLink(), attempt.sent());
            case OneTimeCodes.CheckResult.TooSoon soon -> VerificationVerdict.of(new Input.WrongLink(), attempt.sent());
            case OneTimeCodes.CheckResult.Wrong wrong -> VerificationVerdict.of(new Input.WrongLink(), attempt.sent());
            case OneTimeCodes.CheckResult.Spent spent -> VerificationVerdict.of(new Input.WrongLink(), attempt.sent());
            case OneTimeCodes.CheckResult.Expired(var at, var after)
            when confirms && byLink -> VerificationVerdict.of(new Input.ExpiredLink(at), attempt.sent());
            case OneTimeCodes.CheckResult.Expired(var at, var after) ->
                VerificationVerdict.of(new Input.ExpiredLink(at), after);
            case OneTimeCodes.CheckResult.Right right
            when !mails.isCurrent(right.secret()) -> VerificationVerdict.of(new Input.WrongLink(), attempt.sent());
            case OneTimeCodes.CheckResult.Right right
            when confirms && byLink ->
                VerificationVerdict.of(new Input.OpenLink(), attempt.sent()).fillingIn(attempt.token());
            case OneTimeCodes.CheckResult.Right(IssuedCode secret, IssuedCodes after) -> {
                codes.proven(Purpose.VERIFICATION_CODE, secret);
                yield VerificationVerdict.of(new Input.RightLink(), after).provenBy(secret);
            }
        };
    }

    private VerificationRequest.Sent send(VerificationAttempt attempt, Recipient to, JsonObject payload) {
        var flow = attempt.flow();
        var mail = mails.link(flow.id(), to, String.valueOf(flow.requestUrl()), payload, attempt.now());
        FormChanges changes = FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.ReplaceOrAdd(Nodes.email(NodeGroup.LINK, to.typed(), messages)),
                new FormChange.AddMessage(messages.verificationLinkSent()));
        return new VerificationRequest.Sent(mail, attempt.sent().withLink(mail.kept()), changes);
    }

    @Override
    public StartedStep begin(NewFlow opening, Recipient to, String requestUrl) {
        var mail = mails.link(opening.id(), to, requestUrl, JsonObject.EMPTY, opening.issuedAt());
        return new StartedStep(
                forms.linkSent(opening.csrfToken(), to.via().value(), to.address()),
                List.of(),
                IssuedCodes.NONE.withLink(mail.kept()),
                mail.message());
    }
}
