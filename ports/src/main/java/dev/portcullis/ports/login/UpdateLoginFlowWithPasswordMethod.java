package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a login flow with the method password.
 *
 * @param identifier the text that the account is found by
 * @param password the password
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param passwordIdentifier the older name of {@code identifier}
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateLoginFlowWithPasswordMethod(
        String identifier,
        String password,
        @Nullable String csrfToken,
        @Nullable String passwordIdentifier,
        @Nullable JsonObject transientPayload)
        implements UpdateLoginFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateLoginFlowWithPasswordMethod {
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("password")
                .text("identifier", identifier)
                .text("password", password)
                .text("csrf_token", csrfToken)
                .text("password_identifier", passwordIdentifier)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** For native apps and scripts. */
    public static UpdateLoginFlowWithPasswordMethod of(String identifier, String password) {
        return new UpdateLoginFlowWithPasswordMethod(identifier, password, null, null, null);
    }

    /** The same from a form of a browser. */
    public UpdateLoginFlowWithPasswordMethod withCsrfToken(String token) {
        return new UpdateLoginFlowWithPasswordMethod(identifier, password, token, passwordIdentifier, transientPayload);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateLoginFlowWithPasswordMethod[hidden]";
    }
}
