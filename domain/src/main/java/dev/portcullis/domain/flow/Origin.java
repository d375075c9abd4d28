package dev.portcullis.domain.flow;

import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import org.jspecify.annotations.Nullable;

/**
 * What a login or a registration keeps of its start, or of the flow that it goes on from. An empty text counts as none.
 *
 * @param requestUrl by which it was begun
 * @param returnTo where it was to lead
 */
public record Origin(
        FlowType type,
        String requestUrl,
        @Nullable String returnTo,
        @Nullable String identitySchema,
        @Nullable String loginChallenge) {
    public Origin {
        returnTo = orNull(returnTo);
        identitySchema = orNull(identitySchema);
        loginChallenge = orNull(loginChallenge);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    public static Origin of(RegistrationFlow flow) {
        return new Origin(
                flow.type(), flow.requestUrl(), flow.returnTo(), flow.identitySchema(), flow.oauth2LoginChallenge());
    }

    public static Origin of(LoginFlow flow) {
        return new Origin(
                flow.type(), flow.requestUrl(), flow.returnTo(), flow.identitySchema(), flow.oauth2LoginChallenge());
    }

    /** The same as if it was begun by another address. */
    public Origin begunBy(String url) {
        return new Origin(type, url, returnTo, identitySchema, loginChallenge);
    }
}
