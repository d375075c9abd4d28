package dev.portcullis.ports.recovery;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submit a recovery flow with the method link.
 *
 * @param email the address to use
 * @param csrfToken the CSRF token of the form; browser flows only
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateRecoveryFlowWithLinkMethod(
        String email, @Nullable String csrfToken, @Nullable JsonObject transientPayload)
        implements UpdateRecoveryFlowBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateRecoveryFlowWithLinkMethod {
        Objects.requireNonNull(email, "email");
    }

    @Override
    public JsonObject toJson() {
        return Members.ofMethod("link")
                .text("email", email)
                .text("csrf_token", csrfToken)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateRecoveryFlowWithLinkMethod[hidden]";
    }
}
