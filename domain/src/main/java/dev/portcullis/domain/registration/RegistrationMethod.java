package dev.portcullis.domain.registration;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/** How one method takes part in registrations. Adding a method means one more of these, and nothing here changes. */
public interface RegistrationMethod {
    CredentialType type();

    boolean isEnabled();

    /** The nodes by which somebody chooses this method's credential, beside the traits. */
    List<UiNode> credentialNodes();

    /** What a submission means that names this method. */
    RegistrationVerdict judge(RegistrationAttempt attempt);
}
