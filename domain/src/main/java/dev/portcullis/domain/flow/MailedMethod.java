package dev.portcullis.domain.flow;

import dev.portcullis.domain.method.Method;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.ports.flow.FlowState;

/** How one method takes part in flows that go on by what was sent: what recoveries and verifications ask of it alike. */
public interface MailedMethod extends Method {
    /** The first form of a flow that begins with this method. */
    Offer offer(MailedContext context);

    /** Where a flow of this method begins. */
    default FlowState first() {
        return FlowState.CHOOSE_METHOD;
    }
}
