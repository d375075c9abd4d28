package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to change something about oneself; one flow serves several changes. Its members in the order of the wire.
 *
 * @param identity whose settings they are
 * @param continueWith what to do next; in the answer to a change only, left out on the wire when empty
 */
public record SettingsFlow(
        FlowId id,
        FlowType type,
        Instant expiresAt,
        Instant issuedAt,
        String requestUrl,
        @Nullable String returnTo,
        @Nullable MethodName active,
        UiContainer ui,
        Identity identity,
        FlowState state,
        List<ContinueWith> continueWith,
        @Nullable JsonObject transientPayload)
        implements Flow {
    public SettingsFlow {
        continueWith = List.copyOf(continueWith);
    }

    @Override
    public SettingsFlow withUi(UiContainer changed) {
        return new SettingsFlow(
                id,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                changed,
                identity,
                state,
                continueWith,
                transientPayload);
    }

    public SettingsFlow withActive(@Nullable MethodName changed) {
        return new SettingsFlow(
                id,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                changed,
                ui,
                identity,
                state,
                continueWith,
                transientPayload);
    }

    public SettingsFlow withState(FlowState changed) {
        return new SettingsFlow(
                id,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                identity,
                changed,
                continueWith,
                transientPayload);
    }

    public SettingsFlow withIdentity(Identity changed) {
        return new SettingsFlow(
                id,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                changed,
                state,
                continueWith,
                transientPayload);
    }

    public SettingsFlow withContinueWith(List<ContinueWith> changed) {
        return new SettingsFlow(
                id,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                identity,
                state,
                changed,
                transientPayload);
    }

    public SettingsFlow withTransientPayload(@Nullable JsonObject changed) {
        return new SettingsFlow(
                id,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                identity,
                state,
                continueWith,
                changed);
    }
}
