package dev.portcullis.ports.federation;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.flow.SubmissionBody;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The token that the browser got from a provider. */
public record UpdateFedcmFlowBody(
        String csrfToken,
        String token,
        @Nullable String nonce,
        @Nullable JsonObject transientPayload) implements SubmissionBody {
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
