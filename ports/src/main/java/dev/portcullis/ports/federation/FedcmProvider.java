package dev.portcullis.ports.federation;

import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One provider as the browser wants it described. */
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
}
