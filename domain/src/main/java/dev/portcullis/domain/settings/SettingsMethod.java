package dev.portcullis.domain.settings;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/** How one method takes part in settings. Adding a method means one more of these, and nothing here changes. */
public interface SettingsMethod {
    CredentialType type();

    boolean isEnabled();

    /** Whether a submission that comes too late is kept for after the sign-in even for native flows, which nobody leads back. */
    boolean pausesNativeFlows();

    /** The nodes that this method adds to the form of this identity. */
    List<UiNode> nodes(StoredIdentity identity);

    /** What a submission means that names this method. */
    SettingsVerdict judge(SettingsAttempt attempt);
}
