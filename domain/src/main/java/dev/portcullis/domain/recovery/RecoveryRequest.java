package dev.portcullis.domain.recovery;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.recovery.RecoveryMachine.Input;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.message.UiText;
import java.util.Optional;

/** Somebody asks for a mail that lets them in again: what is the same whether it holds a code or a link. */
final class RecoveryRequest {
    private final RecoveryMails mails;
    private final FlowSupport support;

    RecoveryRequest(RecoveryMails mails, FlowSupport support) {
        this.mails = mails;
        this.support = support;
    }

    /** What a method sends to an address, and what the flow then shows and remembers. */
    interface Sender {
        Reply send(RecoveryAttempt attempt, String email, SubmittedValues entered);
    }

    /** Why a submission cannot be taken, whatever it asks for; empty when all is well. */
    Optional<Input> objection(RecoveryAttempt attempt, SubmittedValues entered) {
        String email = entered.text("email");
        if (!email.isEmpty() && !mails.isEmail(email)) {
            return Optional.of(refused("email", support.messages().notAnEmail(EmailAddresses.told(email))));
        }
        return support.binding()
                .objection(attempt.stored(), attempt.caller(), attempt.submission(), entered.text("csrf_token"))
                .<Input>map(Input.ForeignClient::new)
                .or(() -> support.binding()
                        .captcha()
                        .objection(attempt.flow(), attempt.caller(), attempt.submission())
                        .map(why -> refused("", support.messages().generic(why))));
    }

    Input ask(RecoveryAttempt attempt, SubmittedValues entered, Sender sender) {
        if (attempt.signedIn()) {
            return new Input.SignedInAlready();
        }
        String email = entered.text("email");
        return email.isEmpty() ? missing("email") : new Input.AskForMail(sender.send(attempt, email, entered));
    }

    Input missing(String field) {
        return refused(field, support.messages().required(field));
    }

    /** @param node where it is told; empty for the form as a whole */
    static Input refused(String node, UiText why) {
        return new Input.Refused(FormChanges.telling(node, why));
    }
}
