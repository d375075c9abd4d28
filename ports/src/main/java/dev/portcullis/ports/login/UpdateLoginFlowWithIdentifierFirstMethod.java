package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a login flow with the method identifier_first.
 *
 * @param identifier the text that the account is found by
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateLoginFlowWithIdentifierFirstMethod(
        String identifier,
        @Nullable String csrfToken,
        @Nullable JsonObject transientPayload) implements UpdateLoginFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateLoginFlowWithIdentifierFirstMethod {
        Objects.requireNonNull(identifier, "identifier");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("identifier_first")
                .text("identifier", identifier)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateLoginFlowWithIdentifierFirstMethod[hidden]";
    }
}
