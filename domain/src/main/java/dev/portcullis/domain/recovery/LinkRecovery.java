package dev.portcullis.domain.recovery;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.MailedContext;
import dev.portcullis.domain.flow.OpenedLink;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeGroup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Getting back in with a link. Source: docs/contract/recovery.md, "A link"; docs/security.md, C2 to C6. */
public final class LinkRecovery implements RecoveryMethod {
    private static final MethodName NAME = MethodName.LINK;
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "email", "token", "csrf_token").withTransientPayload();

    private final boolean enabled;
    private final boolean confirms;
    private final RecoveryMails mails;
    private final RecoveryRequest request;
    private final RecoveryForms forms;
    private final SubmissionReader reader;
    private final Messages messages;

    /**
     * @param confirms whether opening a link lets nobody in yet, and the person's own submission does; in the contract opening
     * is enough
     */
    public LinkRecovery(
            boolean enabled, boolean confirms, RecoveryMails mails, SubmissionReader reader, FlowSupport support) {
        this.enabled = enabled;
        this.confirms = confirms;
        this.mails = mails;
        this.request = new RecoveryRequest(mails, support);
        this.forms = new RecoveryForms(support);
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
        return Offer.of(forms.askForMail(NodeGroup.LINK, context.csrfToken()));
    }

    @Override
    public Input evaluate(RecoveryAttempt attempt) {
        if (!attempt.token().isEmpty()) {
            requireEnabled();
            return opened(attempt, true);
        }
        if (attempt.submission() instanceof Submission.Query
                && !NAME.equals(attempt.flow().active())) {
            return new Input.NotApplicable();
        }
        SubmittedValues entered = reader.read(attempt.submission(), FIELDS);
        String token = entered.text("token");
        if (!confirms && !token.isEmpty()) {
            requireEnabled();
            return opened(attempt.with(token), true);
        }
        if (!entered.text("method").equals(NAME.value())) {
            return new Input.NotApplicable();
        }
        requireEnabled();
        return request.objection(attempt, entered).orElseGet(() -> asked(attempt, entered));
    }

    private void requireEnabled() {
        if (!enabled) {
            throw FrontendErrors.methodSwitchedOff(NAME.value());
        }
    }

    private Input asked(RecoveryAttempt attempt, SubmittedValues entered) {
        String token = entered.text("token");
        return token.isEmpty() ? request.ask(attempt, entered, this::send) : opened(attempt.with(token), false);
    }

    /** @param byLink whether the address carried the token, by whichever method: another site can make a browser send that */
    private Input opened(RecoveryAttempt attempt, boolean byLink) {
        boolean waits = confirms && byLink;
        return switch (mails.checkLink(attempt)) {
            case CheckResult.Wrong wrong -> new Input.WrongLink();
            case CheckResult.Spent spent -> new Input.WrongLink();
            case CheckResult.Expired(Instant at, IssuedCodes after) ->
                new Input.ExpiredLink(at, waits ? List.of() : List.of(after.remembered()));
            case CheckResult.Right(IssuedCode link, IssuedCodes after) ->
                mails.ownerNow(link)
                        .map(owner -> waits ? open(attempt) : right(link, owner, after.remembered()))
                        .orElseGet(Input.WrongLink::new);
        };
    }

    private Input open(RecoveryAttempt attempt) {
        return new Input.OpenLink(new OpenedLink(NAME, attempt.token()));
    }

    private Input right(IssuedCode link, StoredIdentity owner, Remembered after) {
        mails.proven(link);
        return new Input.RightLink(Trace.of(NAME, after), new RecoveryMachine.Proof(link, owner));
    }

    private Reply send(RecoveryAttempt attempt, String email, SubmittedValues entered) {
        Optional<JsonObject> payload = entered.transientPayload();
        var mail = mails.link(attempt, mails.byMail(email), payload);
        FormChanges changes = FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.ReplaceOrAdd(Nodes.email(NodeGroup.LINK, email, messages)),
                new FormChange.AddMessage(messages.of(Phrase.RECOVERY_LINK_SENT)));
        var after = attempt.sent().withLink(mail.kept()).remembered();
        return Reply.sending(mail.message(), Trace.of(NAME, after).repeating(payload), changes);
    }
}
