package dev.portcullis.ports.login;

import dev.portcullis.ports.credential.AssuranceLevel;
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
 * An attempt to sign in. Its members in the order of the wire.
 *
 * @param active the method that was chosen or succeeded
 * @param refresh whether somebody signed in proves themselves anew
 * @param requestedAal the level that is asked for
 * @param sessionTokenExchangeCode first half of what a native app trades for its token; in the start's answer only
 * @param transientPayload what came with the submit that this answers; never kept
 * @param identitySchema the schema that the start named
 */
public record LoginFlow(
        FlowId id,
        @Nullable String organizationId,
        @Nullable String oauth2LoginChallenge,
        @Nullable JsonObject oauth2LoginRequest,
        FlowType type,
        Instant expiresAt,
        Instant issuedAt,
        String requestUrl,
        @Nullable String returnTo,
        @Nullable MethodName active,
        UiContainer ui,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        boolean refresh,
        @Nullable AssuranceLevel requestedAal,
        @Nullable String sessionTokenExchangeCode,
        FlowState state,
        @Nullable JsonObject transientPayload,
        @Nullable String identitySchema)
        implements Flow {

    @Override
    public LoginFlow withUi(UiContainer changed) {
        return new LoginFlow(
                id,
                organizationId,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                changed,
                createdAt,
                updatedAt,
                refresh,
                requestedAal,
                sessionTokenExchangeCode,
                state,
                transientPayload,
                identitySchema);
    }

    public LoginFlow withActive(@Nullable MethodName changed) {
        return new LoginFlow(
                id,
                organizationId,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                changed,
                ui,
                createdAt,
                updatedAt,
                refresh,
                requestedAal,
                sessionTokenExchangeCode,
                state,
                transientPayload,
                identitySchema);
    }

    public LoginFlow withState(FlowState changed) {
        return new LoginFlow(
                id,
                organizationId,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                createdAt,
                updatedAt,
                refresh,
                requestedAal,
                sessionTokenExchangeCode,
                changed,
                transientPayload,
                identitySchema);
    }

    public LoginFlow withTransientPayload(@Nullable JsonObject changed) {
        return new LoginFlow(
                id,
                organizationId,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                createdAt,
                updatedAt,
                refresh,
                requestedAal,
                sessionTokenExchangeCode,
                state,
                changed,
                identitySchema);
    }

    /** The same on behalf of an OAuth 2.0 server. */
    public LoginFlow withOauth2LoginChallenge(@Nullable String changed) {
        return new LoginFlow(
                id,
                organizationId,
                changed,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                createdAt,
                updatedAt,
                refresh,
                requestedAal,
                sessionTokenExchangeCode,
                state,
                transientPayload,
                identitySchema);
    }

    /** The same with what that server said of its challenge. */
    public LoginFlow withOauth2LoginRequest(@Nullable JsonObject changed) {
        return new LoginFlow(
                id,
                organizationId,
                oauth2LoginChallenge,
                changed,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                createdAt,
                updatedAt,
                refresh,
                requestedAal,
                sessionTokenExchangeCode,
                state,
                transientPayload,
                identitySchema);
    }

    public LoginFlow withSessionTokenExchangeCode(@Nullable String changed) {
        return new LoginFlow(
                id,
                organizationId,
                oauth2LoginChallenge,
                oauth2LoginRequest,
                type,
                expiresAt,
                issuedAt,
                requestUrl,
                returnTo,
                active,
                ui,
                createdAt,
                updatedAt,
                refresh,
                requestedAal,
                changed,
                state,
                transientPayload,
                identitySchema);
    }

    /** Shows no code, and nothing that was entered. */
    @Override
    public String toString() {
        return "LoginFlow[" + id + ", " + type + ", " + state + ", " + ui + "]";
    }
}
