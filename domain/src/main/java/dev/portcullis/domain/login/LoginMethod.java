package dev.portcullis.domain.login;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/** How one method takes part in logins. Adding a method means one more of these, and nothing here changes. */
public interface LoginMethod {
    CredentialType type();

    boolean isEnabled();

    /** Whether a submission that names this method while it is switched off finds nothing (404) instead of no method. */
    boolean isMissedWhenOff();

    /** The nodes that a first form has for this method; none when it has nothing to offer there. */
    List<UiNode> firstNodes(LoginScene scene);

    /** The nodes that ask for this method's proof once the account is named; none when it cannot prove that account. */
    List<UiNode> credentialNodes(LoginScene scene);

    /** What a submission means that names this method. */
    LoginVerdict judge(LoginAttempt attempt);
}
