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
import java.util.function.Consumer;
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
        return with(copy -> copy.ui = changed);
    }

    public LoginFlow withActive(@Nullable MethodName changed) {
        return with(copy -> copy.active = changed);
    }

    public LoginFlow withState(FlowState changed) {
        return with(copy -> copy.state = changed);
    }

    public LoginFlow withTransientPayload(@Nullable JsonObject changed) {
        return with(copy -> copy.transientPayload = changed);
    }

    /** The same for the members of an organization. */
    public LoginFlow withOrganizationId(@Nullable String changed) {
        return with(copy -> copy.organizationId = changed);
    }

    /** The same on behalf of an OAuth 2.0 server. */
    public LoginFlow withOauth2LoginChallenge(@Nullable String changed) {
        return with(copy -> copy.oauth2LoginChallenge = changed);
    }

    /** The same with what that server said of its challenge. */
    public LoginFlow withOauth2LoginRequest(@Nullable JsonObject changed) {
        return with(copy -> copy.oauth2LoginRequest = changed);
    }

    public LoginFlow withSessionTokenExchangeCode(@Nullable String changed) {
        return with(copy -> copy.sessionTokenExchangeCode = changed);
    }

    /** Some members of another one, to be changed. */
    private final class Copy {
        private @Nullable String organizationId = LoginFlow.this.organizationId;
        private @Nullable String oauth2LoginChallenge = LoginFlow.this.oauth2LoginChallenge;
        private @Nullable JsonObject oauth2LoginRequest = LoginFlow.this.oauth2LoginRequest;
        private @Nullable MethodName active = LoginFlow.this.active;
        private UiContainer ui = LoginFlow.this.ui;
        private @Nullable String sessionTokenExchangeCode = LoginFlow.this.sessionTokenExchangeCode;
        private FlowState state = LoginFlow.this.state;
        private @Nullable JsonObject transientPayload = LoginFlow.this.transientPayload;

        private LoginFlow done() {
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
                    transientPayload,
                    identitySchema);
        }
    }

    private LoginFlow with(Consumer<Copy> change) {
        var copy = new Copy();
        change.accept(copy);
        return copy.done();
    }

    /** Shows no code, and nothing that was entered. */
    @Override
    public String toString() {
        return "LoginFlow[" + id + ", " + type + ", " + state + ", " + ui + "]";
    }
}
