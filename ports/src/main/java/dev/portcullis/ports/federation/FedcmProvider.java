package dev.portcullis.ports.federation;

import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provider as the browser wants it described. Source: W3C, Federated Credential Management API.
 *
 * @param clientId whom the provider knows us as
 * @param configUrl where the provider describes itself to browsers
 * @param domainHint whose accounts are shown alone
 * @param fields what of the person the provider is asked for
 * @param loginHint which account is shown alone
 * @param nonce what the provider's token has to repeat
 * @param parameters what the provider is told beside
 */
public record FedcmProvider(
        @Nullable String clientId,
        @Nullable String configUrl,
        @Nullable String domainHint,
        List<String> fields,
        @Nullable String loginHint,
        @Nullable String nonce,
        JsonObject parameters) {
    public FedcmProvider {
        fields = List.copyOf(fields);
    }

    /** Shows nothing of the attempt. */
    @Override
    public String toString() {
        return "FedcmProvider[" + configUrl + "]";
    }
}
