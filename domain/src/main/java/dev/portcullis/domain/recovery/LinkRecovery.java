package dev.portcullis.domain.recovery;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Optional;

/** Getting back in with a link. Source: docs/contract/recovery.md, "A link"; checklist C2 to C6. */
final class LinkRecovery implements RecoveryMethod {
    private static final MethodName NAME = MethodName.LINK;
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "email", "token", "csrf_token").withTransientPayload();

    private final boolean enabled;
    private final boolean confirms;
    private final GuardedCodes codes;
    private final RecoveryMails mails;
    private final RecoveryForms forms;
    private final EmailAddresses addresses;
    private final SubmissionReader reader;
    private final Flows flows;
    private final Messages messages;

    /** @param confirms whether opening a link lets nobody in yet, and the person's own submission does; in the contract opening is enough */
    LinkRecovery(
            boolean enabled,
            boolean confirms,
            GuardedCodes codes,
            RecoveryMails mails,
            EmailAddresses addresses,
            SubmissionReader reader,
            Flows flows,
            Messages messages) {
        this.enabled = enabled;
        this.confirms = confirms;
        this.codes = codes;
        this.mails = mails;
        this.forms = new RecoveryForms(messages);
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
        return forms.askForMail(NodeGroup.LINK, csrfToken);
    }

    @Override
    public FlowState firstState() {
        return FlowState.CHOOSE_METHOD;
    }

    @Override
    public Optional<RecoveryVerdict> judge(RecoveryAttempt attempt) {
        if (!attempt.token().isEmpty()) {
            requireEnabled();
            return Optional.of(opened(attempt, true));
        }
        if (attempt.submission() instanceof Submission.Query
                && !NAME.equals(attempt.flow().active())) {
            return Optional.empty();
        }
        SubmittedValues entered = reader.read(attempt.submission(), FIELDS);
        String token = entered.text("token");
        if (!confirms && !token.isEmpty()) {
            requireEnabled();
            return Optional.of(opened(attempt.with(token), true));
        }
        if (!entered.text("method").equals(NAME.value())) {
            return Optional.empty();
        }
        requireEnabled();
        return Optional.of(ask(attempt, entered));
    }

    private void requireEnabled() {
        if (!enabled) {
            throw FrontendErrors.notFound("The method 'link' is switched off here.");
        }
    }

    /** @param byLink whether the address carried the token, by whichever method: another site can make a browser send that */
    private RecoveryVerdict opened(RecoveryAttempt attempt, boolean byLink) {
        var checked = codes.codes().checkLink(attempt.flow().id(), attempt.sent(), attempt.token(), attempt.now());
        boolean waits = confirms && byLink;
        return switch (checked) {
            case OneTimeCodes.CheckResult.TooMany many -> RecoveryVerdict.of(NAME, new Input.WrongLink(), attempt);
            case OneTimeCodes.CheckResult.TooSoon soon -> RecoveryVerdict.of(NAME, new Input.WrongLink(), attempt);
            case OneTimeCodes.CheckResult.Wrong wrong -> RecoveryVerdict.of(NAME, new Input.WrongLink(), attempt);
            case OneTimeCodes.CheckResult.Spent spent -> RecoveryVerdict.of(NAME, new Input.WrongLink(), attempt);
            case OneTimeCodes.CheckResult.Expired late
            when waits -> RecoveryVerdict.of(NAME, new Input.ExpiredLink(late.since()), attempt);
            case OneTimeCodes.CheckResult.Expired late ->
                RecoveryVerdict.of(NAME, new Input.ExpiredLink(late.since()), late.after());
            case OneTimeCodes.CheckResult.Right right ->
                mails.ownerNow(right.secret())
                        .map(owner ->
                                waits ? RecoveryVerdict.of(NAME, new Input.OpenLink(), attempt) : right(right, owner))
                        .orElseGet(() -> RecoveryVerdict.of(NAME, new Input.WrongLink(), attempt));
        };
    }

    private RecoveryVerdict right(OneTimeCodes.CheckResult.Right right, StoredIdentity owner) {
        codes.proven(Purpose.RECOVERY_CODE, right.secret());
        return RecoveryVerdict.of(NAME, new Input.RightLink(), right.after()).provenBy(right.secret(), owner);
    }

    private RecoveryVerdict ask(RecoveryAttempt attempt, SubmittedValues entered) {
        String email = entered.text("email");
        if (!email.isEmpty() && !addresses.isEmail(email)) {
            return RecoveryVerdict.objection(NAME, attempt, "email", messages.notAnEmail(EmailAddresses.told(email)));
        }
        Optional<String> foreign =
                flows.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        if (foreign.isPresent()) {
            return RecoveryVerdict.of(NAME, new Input.ForeignClient(foreign.get()), attempt);
        }
        if (!entered.text("token").isEmpty()) {
            return opened(attempt.with(entered.text("token")), false);
        }
        if (attempt.signedIn()) {
            return RecoveryVerdict.of(NAME, new Input.SignedInAlready(), attempt);
        }
        return email.isEmpty()
                ? RecoveryVerdict.objection(NAME, attempt, "email", messages.required("email"))
                : send(attempt, email, entered);
    }

    private RecoveryVerdict send(RecoveryAttempt attempt, String email, SubmittedValues entered) {
        var payload = entered.transientPayload().orElse(JsonObject.EMPTY);
        var mail = mails.link(attempt.flow(), mails.byMail(email), payload, attempt.now());
        FormChanges changes = FormChanges.of(
                new FormChange.ClearMessages(),
                new FormChange.ReplaceOrAdd(Nodes.email(NodeGroup.LINK, email, messages)),
                new FormChange.AddMessage(messages.recoveryLinkSent()));
        return RecoveryVerdict.of(
                        NAME, new Input.AskForMail(changes), attempt.sent().withLink(mail.kept()))
                .sending(mail.message())
                .repeating(entered.transientPayload());
    }
}
