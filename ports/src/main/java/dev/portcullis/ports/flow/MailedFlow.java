package dev.portcullis.ports.flow;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import org.jspecify.annotations.Nullable;

/**
 * A flow that goes on by a code or a link that was sent: a recovery or a verification. Source: docs/contract/flows.md, "Members".
 *
 * @param <F> the kind of flow itself
 */
public interface MailedFlow<F extends MailedFlow<F>> extends Flow {
    /** The method that goes on with it: code or link; null where none was chosen. */
    @Nullable
    MethodName active();

    @Override
    F withUi(UiContainer changed);

    /** The same flow where this method, or none, goes on with it. */
    F with(@Nullable MethodName changedActive, FlowState changedState, UiContainer changedUi);

    /** The same flow, repeating what a submission sent along. */
    F withTransientPayload(@Nullable JsonObject payload);
}
