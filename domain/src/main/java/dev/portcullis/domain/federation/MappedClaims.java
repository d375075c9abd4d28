package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.mapping.MapperInput;
import dev.portcullis.ports.mapping.MappingFailed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator's mapper made of claims. Source: docs/contract/federation.md, "Traits of claims".
 *
 * @param verified the addresses that the provider has proven; empty where the mapper gave something that is no list of them
 */
record MappedClaims(JsonObject traits, Json metadataPublic, Json metadataAdmin, Optional<List<JsonObject>> verified) {
    static MappedClaims of(FederatedProvider provider, ProviderAccount account) {
        JsonObject identity =
                evaluate(provider, account) instanceof JsonObject result ? result.object("identity") : JsonObject.EMPTY;
        return new MappedClaims(
                traits(identity),
                metadata(identity, "metadata_public"),
                metadata(identity, "metadata_admin"),
                verified(identity.get("verified_addresses").orElse(JsonNull.NULL)));
    }

    private static Json evaluate(FederatedProvider provider, ProviderAccount account) {
        try {
            return provider.mapper()
                    .evaluate(MapperInput.variables(Map.of("claims", account.claims(), "identity", JsonObject.EMPTY)));
        } catch (MappingFailed failed) {
            throw FrontendErrors.internal(null);
        }
    }

    private static JsonObject traits(JsonObject identity) {
        if (identity.get("traits").orElse(JsonNull.NULL) instanceof JsonObject traits) {
            return traits;
        }
        throw FrontendErrors.internal("The data mapper of this provider gives no traits.");
    }

    private static Json metadata(JsonObject identity, String name) {
        Json value = identity.get(name).orElse(JsonNull.NULL);
        if (value instanceof JsonNull || value instanceof JsonObject) {
            return value;
        }
        throw FrontendErrors.invalidConfiguration(
                "The data mapper of this provider gives metadata that are no object.");
    }

    private static Optional<List<JsonObject>> verified(Json value) {
        return switch (value) {
            case JsonNull none -> Optional.of(List.of());
            case JsonArray(var items)
            when items.stream().allMatch(JsonObject.class::isInstance) ->
                Optional.of(items.stream().map(JsonObject.class::cast).toList());
            default -> Optional.empty();
        };
    }

    /** The traits with what somebody entered over them. */
    JsonObject traitsUnder(JsonObject entered) {
        return merged(traits, entered);
    }

    private static JsonObject merged(JsonObject below, JsonObject above) {
        JsonObject all = below;
        for (var member : above.members().entrySet()) {
            Json before = all.get(member.getKey()).orElse(JsonNull.NULL);
            Json value = before instanceof JsonObject one && member.getValue() instanceof JsonObject other
                    ? merged(one, other)
                    : member.getValue();
            all = all.with(member.getKey(), value);
        }
        return all;
    }
}
