package dev.portcullis.ports.registration;

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
        return with(copy -> copy.ui = changed);
    }

    public RegistrationFlow withActive(@Nullable MethodName changed) {
        return with(copy -> copy.active = changed);
    }

    public RegistrationFlow withState(FlowState changed) {
        return with(copy -> copy.state = changed);
    }

    public RegistrationFlow withTransientPayload(@Nullable JsonObject changed) {
        return with(copy -> copy.transientPayload = changed);
    }

    /** The same on behalf of an OAuth 2.0 server. */
    public RegistrationFlow withOauth2LoginChallenge(@Nullable String changed) {
        return with(copy -> copy.oauth2LoginChallenge = changed);
    }

    /** The same with what that server said of its challenge. */
    public RegistrationFlow withOauth2LoginRequest(@Nullable JsonObject changed) {
        return with(copy -> copy.oauth2LoginRequest = changed);
    }

    public RegistrationFlow withSessionTokenExchangeCode(@Nullable String changed) {
        return with(copy -> copy.sessionTokenExchangeCode = changed);
    }

    /** Some members of another one, to be changed. */
    private final class Copy {
        private @Nullable String oauth2LoginChallenge = RegistrationFlow.this.oauth2LoginChallenge;
        private @Nullable JsonObject oauth2LoginRequest = RegistrationFlow.this.oauth2LoginRequest;
        private @Nullable MethodName active = RegistrationFlow.this.active;
        private UiContainer ui = RegistrationFlow.this.ui;
        private @Nullable JsonObject transientPayload = RegistrationFlow.this.transientPayload;
        private @Nullable String sessionTokenExchangeCode = RegistrationFlow.this.sessionTokenExchangeCode;
        private FlowState state = RegistrationFlow.this.state;

        private RegistrationFlow done() {
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
                    state,
                    identitySchema);
        }
    }

    private RegistrationFlow with(Consumer<Copy> change) {
        var copy = new Copy();
        change.accept(copy);
        return copy.done();
    }

    /** Shows no code, and nothing that was entered. */
    @Override
    public String toString() {
        return "RegistrationFlow[" + id + ", " + type + ", " + state + ", " + ui + "]";
    }
}
