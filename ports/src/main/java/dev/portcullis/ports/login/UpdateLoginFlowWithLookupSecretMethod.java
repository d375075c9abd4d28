package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a login flow with the method lookup_secret.
 *
 * @param lookupSecret one of the saved codes
 * @param csrfToken the CSRF token of the form; browser flows only
 */
public record UpdateLoginFlowWithLookupSecretMethod(
        String lookupSecret, @Nullable String csrfToken) implements UpdateLoginFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateLoginFlowWithLookupSecretMethod {
        Objects.requireNonNull(lookupSecret, "lookupSecret");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("lookup_secret")
                .text("lookup_secret", lookupSecret)
                .text("csrf_token", csrfToken)
                .toJson();
    }

    /** The same from a form of a browser. */
    public UpdateLoginFlowWithLookupSecretMethod withCsrfToken(String token) {
        return new UpdateLoginFlowWithLookupSecretMethod(lookupSecret, token);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateLoginFlowWithLookupSecretMethod[hidden]";
    }
}
