package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to sign up. Its members in the order of the wire, and with the meaning that {@link
 * dev.portcullis.ports.login.LoginFlow} gives them.
 */
public record RegistrationFlow(
        FlowId id,
        @Nullable String oauth2LoginChallenge,
        @Nullable JsonObject oauth2LoginRequest,
        FlowType type,
        Instant expiresAt,
        Instant issuedAt,
        String requestUrl,
        @Nullable String returnTo,
        @Nullable MethodName active,
        UiContainer ui,
        @Nullable String organizationId,
        @Nullable JsonObject transientPayload,
        @Nullable String sessionTokenExchangeCode,
        FlowState state,
        @Nullable String identitySchema)
        implements Flow {

    @Override
    public RegistrationFlow withUi(UiContainer changed) {
        return new RegistrationFlow(
                id,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                changed,
                organizationId,
                transientPayload,
                sessionTokenExchangeCode,
                state,
                identitySchema);
    }

    public RegistrationFlow withActive(@Nullable MethodName changed) {
        return new RegistrationFlow(
                id,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                changed,
                ui,
                organizationId,
                transientPayload,
                sessionTokenExchangeCode,
                state,
                identitySchema);
    }

    public RegistrationFlow withState(FlowState changed) {
        return new RegistrationFlow(
                id,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                organizationId,
                transientPayload,
                sessionTokenExchangeCode,
                changed,
                identitySchema);
    }

    public RegistrationFlow withTransientPayload(@Nullable JsonObject changed) {
        return new RegistrationFlow(
                id,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                organizationId,
                changed,
                sessionTokenExchangeCode,
                state,
                identitySchema);
    }

    /** The same on behalf of an OAuth 2.0 server. */
    public RegistrationFlow withOauth2LoginChallenge(@Nullable String changed) {
        return new RegistrationFlow(
                id,
                changed,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                organizationId,
                transientPayload,
                sessionTokenExchangeCode,
                state,
                identitySchema);
    }

    /** The same with what that server said of its challenge. */
    public RegistrationFlow withOauth2LoginRequest(@Nullable JsonObject changed) {
        return new RegistrationFlow(
                id,
                oauth2LoginChallenge,
                changed,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                organizationId,
                transientPayload,
                sessionTokenExchangeCode,
                state,
                identitySchema);
    }

    public RegistrationFlow withSessionTokenExchangeCode(@Nullable String changed) {
        return new RegistrationFlow(
                id,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                organizationId,
                transientPayload,
                changed,
                state,
                identitySchema);
    }

    /** Shows no code, and nothing that was entered. */
    @Override
    public String toString() {
        return "RegistrationFlow[" + id + ", " + type + ", " + state + ", " + ui + "]";
    }
}
