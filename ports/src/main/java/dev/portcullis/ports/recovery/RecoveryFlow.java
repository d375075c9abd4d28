package dev.portcullis.ports.recovery;

import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MailedFlow;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to get back in. Its members in the order of the wire.
 *
 * @param active the method that was chosen: code or link
 */
public record RecoveryFlow(
        FlowId id,
        FlowType type,
        Instant expiresAt,
        Instant issuedAt,
        String requestUrl,
        @Nullable String returnTo,
        @Nullable MethodName active,
        UiContainer ui,
        FlowState state,
        List<ContinueWith> continueWith,
        @Nullable JsonObject transientPayload)
        implements MailedFlow<RecoveryFlow> {
    public RecoveryFlow {
        continueWith = List.copyOf(continueWith);
    }

    @Override
    public RecoveryFlow withUi(UiContainer changed) {
        return new RecoveryFlow(
                id,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                changed,
                state,
                continueWith,
                transientPayload);
    }

    @Override
    public RecoveryFlow with(@Nullable MethodName changedActive, FlowState changedState, UiContainer changedUi) {
        return new RecoveryFlow(
                id,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                changedActive,
                changedUi,
                changedState,
                continueWith,
                transientPayload);
    }

    public RecoveryFlow withContinueWith(List<ContinueWith> steps) {
        return new RecoveryFlow(
                id, type, expiresAt, issuedAt, requestUrl, returnTo, active, ui, state, steps, transientPayload);
    }

    @Override
    public RecoveryFlow withTransientPayload(@Nullable JsonObject payload) {
        return new RecoveryFlow(
                id, type, expiresAt, issuedAt, requestUrl, returnTo, active, ui, state, continueWith, payload);
    }
}
