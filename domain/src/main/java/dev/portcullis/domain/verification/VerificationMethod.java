package dev.portcullis.domain.verification;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/** How one method verifies addresses. A flow is served by the method that it began with, and by no other. */
interface VerificationMethod {
    /** Its name on the wire, also that of its group of nodes. */
    MethodName name();

    boolean isEnabled();

    /** The first form. @param csrfToken the token of the form; empty in native flows */
    List<UiNode> firstNodes(FlowType type, String csrfToken);

    /** What a submission means to a flow of this method. */
    VerificationVerdict judge(VerificationAttempt attempt);

    /** A flow that begins with a mail, as a consequence of another flow. @param requestUrl by which that one was started */
    StartedStep begin(NewFlow opening, Recipient to, String requestUrl);

    /** The form of a flow that begins with a mail, what it says, what was sent, and the mail. */
    record StartedStep(List<UiNode> nodes, List<UiText> notices, IssuedCodes sent, Outgoing message) {}
}
