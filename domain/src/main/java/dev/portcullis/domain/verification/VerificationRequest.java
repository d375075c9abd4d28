package dev.portcullis.domain.verification;

import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.identity.DecoyIdentity;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import java.time.Instant;
import java.util.Optional;

/** Somebody asks for a mail that verifies an address: what is the same whether it holds a code or a link. */
final class VerificationRequest {
    private final NodeGroup group;
    private final VerificationMails mails;
    private final VerificationForms forms;
    private final Flows flows;
    private final Messages messages;

    VerificationRequest(
            NodeGroup group, VerificationMails mails, VerificationForms forms, Flows flows, Messages messages) {
        this.group = group;
        this.mails = mails;
        this.forms = forms;
        this.flows = flows;
        this.messages = messages;
    }

    /** What a method sends to an address, and what the flow then shows and remembers. */
    interface Sender {
        Sent send(VerificationAttempt attempt, Recipient to, JsonObject payload);
    }

    /** What was made. @param after what the flow remembers from then on */
    record Sent(VerificationMails.Mail mail, IssuedCodes after, FormChanges changes) {}

    VerificationVerdict ask(VerificationAttempt attempt, SubmittedValues entered, Sender sender) {
        if (attempt.isPassed()) {
            return VerificationVerdict.of(new Input.AskForMail(FormChanges.of()), attempt.sent());
        }
        String email = entered.text("email");
        return foreign(attempt, entered)
                .orElseGet(() -> email.isEmpty()
                        ? refused(attempt, email, "email", messages.required("email"))
                        : send(attempt, email, entered, sender));
    }

    private VerificationVerdict send(
            VerificationAttempt attempt, String email, SubmittedValues entered, Sender sender) {
        Recipient to = mails.recipient(email);
        Sent sent = sender.send(attempt, to, entered.transientPayload().orElse(JsonObject.EMPTY));
        return VerificationVerdict.of(new Input.AskForMail(sent.changes()), sent.after())
                .sending(new VerificationVerdict.Mail(sent.mail().message(), marked(to, attempt.now())));
    }

    // Where there is nothing to mark, nobody is: that is the same work.
    private static StoredIdentity marked(Recipient to, Instant now) {
        return to.owner()
                .flatMap(owner -> VerifiableAddresses.find(owner, to.via(), to.address())
                        .flatMap(address -> VerifiableAddresses.mailed(owner, address, now)))
                .orElseGet(() -> DecoyIdentity.at(to.via(), to.address(), now));
    }

    /** The refusal of a submission that another site may have made; empty when all is well. */
    Optional<VerificationVerdict> foreign(VerificationAttempt attempt, SubmittedValues entered) {
        return flows.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"))
                .map(why -> refused(attempt, entered.text("email"), "", messages.generic(why)));
    }

    private VerificationVerdict refused(VerificationAttempt attempt, String email, String at, UiText why) {
        FormChanges changes = forms.refused(group, email).and(new FormChange.AddNodeMessage(at, why));
        return VerificationVerdict.of(new Input.Objection(changes), attempt.sent());
    }

    /** The refusal of a submission that is not for the flow's method. */
    VerificationVerdict noMethod(VerificationAttempt attempt, String email) {
        FormChanges changes =
                forms.refused(group, email).and(new FormChange.TellAgain(messages.noVerificationMethod()));
        return VerificationVerdict.of(new Input.NoMethod(changes), attempt.sent());
    }
}
