package dev.portcullis.domain.recovery;

import dev.portcullis.domain.flow.MailedMethod;

/** How one method gets people back in. Adding a method means one more of these, and nothing here changes. */
public interface RecoveryMethod extends MailedMethod {
    /** Whether flows begin with it; one that is switched off still refuses what is meant for it. */
    default boolean isEnabled() {
        return true;
    }

    /** What a submission is; {@link RecoveryMachine.Input.NotApplicable} when it is for another method. */
    RecoveryMachine.Input evaluate(RecoveryAttempt attempt);
}
