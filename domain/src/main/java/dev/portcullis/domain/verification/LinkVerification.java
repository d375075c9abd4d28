package dev.portcullis.domain.verification;

import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.MailedContext;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.flow.OpenedLink;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
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
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeGroup;
import java.time.Instant;
import java.util.List;

/** Verifying an address with a link. Source: docs/contract/verification.md, "A link"; docs/security.md, C2 to C6. */
public final class LinkVerification implements VerificationMethod {
    private static final MethodName NAME = MethodName.LINK;
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "email", "token", "csrf_token").withTransientPayload();

    private final boolean confirms;
    private final VerificationMails mails;
    private final VerificationForms forms;
    private final VerificationRequest request;
    private final SubmissionReader reader;
    private final FlowSupport support;
    private final Messages messages;

    /**
     * @param confirms whether opening a link proves nothing yet, and the person's own submission does; in the contract opening
     * is enough
     */
    public LinkVerification(boolean confirms, VerificationMails mails, SubmissionReader reader, FlowSupport support) {
        this.confirms = confirms;
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
        return Offer.of(forms.askForLink(context.csrfToken()));
    }

    @Override
    public Input evaluate(VerificationAttempt attempt) {
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
            return request.noMethod(email);
        }
        if (!email.isEmpty() && !mails.isEmail(email)) {
            return new Input.Refused(FormChanges.of(
                    new FormChange.ClearNodeMessages(),
                    new FormChange.AddNodeMessage("email", messages.notAnEmail(email))));
        }
        return request.ask(attempt, entered, this::send);
    }

    /** The person says by a submission of their own what opening the link began. */
    private Input confirmed(VerificationAttempt attempt, SubmittedValues entered) {
        return request.foreign(attempt, entered).orElseGet(() -> opened(attempt.with(entered.text("token")), false));
    }

    /** @param byLink whether the address carried the token, by whichever method: another site can make a browser send that */
    private Input opened(VerificationAttempt attempt, boolean byLink) {
        boolean waits = confirms && byLink;
        return switch (mails.checkLink(attempt)) {
            case CheckResult.Wrong wrong -> new Input.WrongLink();
            case CheckResult.Spent(IssuedCode link, IssuedCodes after) ->
                mails.isConfirmed(link) ? new Input.SpentLink() : new Input.WrongLink();
            case CheckResult.Expired(Instant at, IssuedCodes after) ->
                new Input.ExpiredLink(at, waits ? List.of() : List.of(after.remembered()));
            case CheckResult.Right(IssuedCode link, IssuedCodes after)
            when !mails.isCurrent(link) -> new Input.WrongLink();
            case CheckResult.Right(IssuedCode link, IssuedCodes after) -> waits ? open(attempt) : right(link, after);
        };
    }

    private Input open(VerificationAttempt attempt) {
        return new Input.OpenLink(new OpenedLink(NAME, attempt.token()));
    }

    private Input right(IssuedCode link, IssuedCodes after) {
        mails.proven(link);
        return new Input.RightLink(Trace.of(NAME, after.remembered()), link);
    }

    private VerificationRequest.Sent send(VerificationAttempt attempt, Recipient to, JsonObject payload) {
        var flow = attempt.flow();
        var mail = mails.link(flow.id(), to, support.mailOrigin(flow, attempt.caller()), payload, attempt.now());
        FormChanges changes = FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.ReplaceOrAdd(Nodes.email(NodeGroup.LINK, to.typed(), messages)),
                new FormChange.AddMessage(messages.of(Phrase.VERIFICATION_LINK_SENT)));
        return new VerificationRequest.Sent(mail, attempt.sent().withLink(mail.kept()), changes);
    }

    @Override
    public Reply begin(NewFlow opening, Recipient to, MailOrigin origin) {
        var mail = mails.link(opening.id(), to, origin, JsonObject.EMPTY, opening.issuedAt());
        var nodes = forms.linkSent(opening.csrfToken(), to.via().value(), to.address());
        return Reply.sending(
                mail.message(),
                Trace.of(NAME, IssuedCodes.NONE.withLink(mail.kept()).remembered()),
                FormChanges.showing(nodes));
    }
}
