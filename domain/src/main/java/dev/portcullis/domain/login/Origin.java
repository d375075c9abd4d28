package dev.portcullis.domain.login;

import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import org.jspecify.annotations.Nullable;

/**
 * What a login keeps of the flow that it goes on from.
 *
 * @param requestUrl by which that flow was begun
 * @param returnTo where it was to lead
 */
public record Origin(
        FlowType type,
        String requestUrl,
        @Nullable String returnTo,
        @Nullable String identitySchema,
        @Nullable String loginChallenge) {
    public static Origin of(RegistrationFlow flow) {
        return new Origin(
                flow.type(), flow.requestUrl(), flow.returnTo(), flow.identitySchema(), flow.oauth2LoginChallenge());
    }

    public static Origin of(LoginFlow flow) {
        return new Origin(
                flow.type(), flow.requestUrl(), flow.returnTo(), flow.identitySchema(), flow.oauth2LoginChallenge());
    }
}
