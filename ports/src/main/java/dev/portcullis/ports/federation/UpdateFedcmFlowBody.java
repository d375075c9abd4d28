package dev.portcullis.ports.federation;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.flow.SubmissionBody;
import dev.portcullis.ports.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The token that the browser got from a provider.
 *
 * @param csrfToken the CSRF token that came with the providers
 * @param token what the provider vouches by
 * @param nonce what the provider was asked with; null where the token says it
 * @param transientPayload what hooks get to see; never kept
 */
public record UpdateFedcmFlowBody(
        String csrfToken,
        String token,
        @Nullable String nonce,
        @Nullable JsonObject transientPayload) implements SubmissionBody {
    /** @throws NullPointerException with the name of what is missing */
    public UpdateFedcmFlowBody {
        Objects.requireNonNull(csrfToken, "csrfToken");
        Objects.requireNonNull(token, "token");
    }

    /** The token of a provider that was asked as a server said. @param asked what the server said */
    public static UpdateFedcmFlowBody of(FedcmFlow asked, String token) {
        return new UpdateFedcmFlowBody(Objects.requireNonNullElse(asked.csrfToken(), ""), token, null, null);
    }

    @Override
    public JsonObject toJson() {
        return new Members()
                .text("csrf_token", csrfToken)
                .text("token", token)
                .text("nonce", nonce)
                .json("transient_payload", transientPayload)
                .toJson();
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "UpdateFedcmFlowBody[hidden]";
    }
}
