package dev.portcullis.ports.verification;

import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MailedFlow;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to prove an address. Its members in the order of the wire.
 *
 * @param active the method that was chosen: code or link
 */
public record VerificationFlow(
        FlowId id,
        FlowType type,
        @Nullable Instant expiresAt,
        @Nullable Instant issuedAt,
        @Nullable String requestUrl,
        @Nullable String returnTo,
        @Nullable MethodName active,
        UiContainer ui,
        FlowState state,
        @Nullable JsonObject transientPayload)
        implements MailedFlow<VerificationFlow> {
    @Override
    public VerificationFlow withUi(UiContainer changed) {
        return new VerificationFlow(
                id, type, expiresAt, issuedAt, requestUrl, returnTo, active, changed, state, transientPayload);
    }

    @Override
    public VerificationFlow with(@Nullable MethodName changedActive, FlowState changedState, UiContainer changedUi) {
        return new VerificationFlow(
                id,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                changedActive,
                changedUi,
                changedState,
                transientPayload);
    }

    @Override
    public VerificationFlow withTransientPayload(@Nullable JsonObject payload) {
        return new VerificationFlow(id, type, expiresAt, issuedAt, requestUrl, returnTo, active, ui, state, payload);
    }
}
