package dev.portcullis.domain.recovery;

import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Optional;

/** How one method gets people back in. */
interface RecoveryMethod {
    /** Its name on the wire, also that of its group of nodes. */
    MethodName name();

    boolean isEnabled();

    /** The first form. @param csrfToken the token of the form; empty in native flows */
    List<UiNode> firstNodes(String csrfToken);

    /** Where a flow of this method begins. */
    FlowState firstState();

    /** What a submission means; empty when it is for another method. */
    Optional<RecoveryVerdict> judge(RecoveryAttempt attempt);
}
