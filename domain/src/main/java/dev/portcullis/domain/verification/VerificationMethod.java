package dev.portcullis.domain.verification;

import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.flow.MailedMethod;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.onetime.Recipient;

/**
 * How one method verifies addresses. A flow is served by the method that it began with, and by no other. Adding a method means
 * one more of these, and nothing here changes.
 */
public interface VerificationMethod extends MailedMethod {
    /** What a submission to a flow of this method is. */
    VerificationMachine.Input evaluate(VerificationAttempt attempt);

    /**
     * What a flow shows and remembers that another flow begins, and the mail that it begins with.
     *
     * @param origin where the other flow was started
     */
    Reply begin(NewFlow opening, Recipient to, MailOrigin origin);
}
