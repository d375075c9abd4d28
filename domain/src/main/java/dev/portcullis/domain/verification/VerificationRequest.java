package dev.portcullis.domain.verification;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.identity.DecoyIdentity;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.MailedCodes;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.verification.VerificationMachine.Input;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody asks for a mail that verifies an address: what is the same whether it holds a code or a link. */
final class VerificationRequest {
    private final MethodName method;
    private final NodeGroup group;
    private final VerificationMails mails;
    private final VerificationForms forms;
    private final FlowSupport support;

    VerificationRequest(MethodName method, VerificationMails mails, VerificationForms forms, FlowSupport support) {
        this.method = method;
        this.group = new NodeGroup(method.value());
        this.mails = mails;
        this.forms = forms;
        this.support = support;
    }

    /** What a method sends to an address, and what the flow then shows and remembers. */
    interface Sender {
        Sent send(VerificationAttempt attempt, Recipient to, JsonObject payload);
    }

    /** What was made. @param after what the flow remembers from then on */
    record Sent(MailedCodes.Mail mail, IssuedCodes after, FormChanges changes) {}

    Input ask(VerificationAttempt attempt, SubmittedValues entered, Sender sender) {
        if (attempt.isPassed()) {
            return new Input.AskForMail(Reply.of(Trace.none(method), FormChanges.of()));
        }
        String address = address(entered);
        return foreign(attempt, entered)
                .orElseGet(() -> address.isEmpty()
                        ? refused(address, "email", support.messages().required("email"))
                        : send(attempt, address, entered, sender));
    }

    /** A mail address, or else a telephone number, by the name of its input or of the button that sends a code once more. */
    private static String address(SubmittedValues entered) {
        return Stream.of("email", "phone", "sms")
                .map(entered::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Input send(VerificationAttempt attempt, String address, SubmittedValues entered, Sender sender) {
        Recipient to = mails.recipient(attempt, address);
        Sent sent = sender.send(attempt, to, entered.transientPayload().orElse(JsonObject.EMPTY));
        StoredIdentity marked = marked(to, attempt.now());
        Outgoing message = sent.mail()
                .message()
                .and((stores, leaves) -> stores.identities().updateAddressStates(marked));
        return new Input.AskForMail(
                Reply.sending(message, Trace.of(method, sent.after().remembered()), sent.changes()));
    }

    // Where there is nothing to mark, nobody is: that is the same work.
    private static StoredIdentity marked(Recipient to, Instant now) {
        return to.owner()
                .flatMap(owner -> VerifiableAddresses.find(owner, to.via(), to.address())
                        .flatMap(address -> VerifiableAddresses.mailed(owner, address, now)))
                .orElseGet(() -> DecoyIdentity.at(to.via(), to.address(), now));
    }

    /** The refusal of a submission that another site may have made; empty when all is well. */
    Optional<Input> foreign(VerificationAttempt attempt, SubmittedValues entered) {
        return attempt.objection(support, entered).map(why -> refused(entered.text("email"), "", why));
    }

    private Input refused(String email, String at, UiText why) {
        return new Input.Refused(forms.refused(group, email).and(new FormChange.AddNodeMessage(at, why)));
    }

    /** The refusal of a submission that is not for the flow's method. */
    Input noMethod(String email) {
        return new Input.NotApplicable(forms.refused(group, email)
                .and(new FormChange.TellAgain(support.messages().of(Phrase.NO_VERIFICATION_METHOD))));
    }
}
