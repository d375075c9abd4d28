package dev.portcullis.domain.recovery;

import dev.portcullis.domain.flow.MailedContext;
import dev.portcullis.domain.method.Method;
import dev.portcullis.domain.method.Offer;

/** How one method gets people back in. Adding a method means one more of these, and nothing here changes. */
public interface RecoveryMethod extends Method {
    /** The first form of a flow that begins with this method. */
    Offer offer(MailedContext context);

    /** Where a flow of this method begins. */
    default RecoveryMachine.State first() {
        return new RecoveryMachine.State.ChooseMethod();
    }

    /** What a submission is; {@link RecoveryMachine.Input.NotApplicable} when it is for another method. */
    RecoveryMachine.Input evaluate(RecoveryAttempt attempt);
}
