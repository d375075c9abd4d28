package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.Members;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Submit a settings flow with the method oidc.
 *
 * @param link the issuer to connect
 * @param traits the fields of the identity
 * @param transientPayload what hooks get to see; never kept
 * @param unlink the issuer to disconnect
 * @param upstreamParameters what to hand on to the issuer
 */
public record UpdateSettingsFlowWithOidcMethod(
        @Nullable String flow,
        @Nullable String link,
        @Nullable JsonObject traits,
        @Nullable JsonObject transientPayload,
        @Nullable String unlink,
        @Nullable JsonObject upstreamParameters)
        implements UpdateSettingsFlowBody {
    @Override
    public JsonObject toJson() {
        return Members.ofMethod("oidc")
                .text("flow", flow)
                .text("link", link)
                .json("traits", traits)
                .json("transient_payload", transientPayload)
                .text("unlink", unlink)
                .json("upstream_parameters", upstreamParameters)
                .toJson();
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "UpdateSettingsFlowWithOidcMethod[hidden]";
    }
}
