package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.mapping.MapperInput;
import dev.portcullis.ports.mapping.MappingFailed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator's mapper made of claims. Source: docs/contract/federation.md, "Traits of claims".
 *
 * @param metadataPublic empty where the mapper names none
 * @param metadataAdmin empty where the mapper names none
 * @param verified the addresses that the provider has proven; empty where the mapper gave something that is no list of them
 */
record MappedClaims(
        JsonObject traits,
        Optional<Json> metadataPublic,
        Optional<Json> metadataAdmin,
        Optional<List<JsonObject>> verified) {
    /** Of somebody new. */
    static MappedClaims of(Vouched vouched) {
        return of(vouched, JsonNull.NULL, JsonNull.NULL, JsonNull.NULL);
    }

    /** Of somebody known: the mapper sees what is kept of them. */
    static MappedClaims of(Vouched vouched, IdentityProfile known) {
        return of(vouched, known.traits(), known.metadataPublic(), known.metadataAdmin());
    }

    private static MappedClaims of(Vouched vouched, Json traits, Json metadataPublic, Json metadataAdmin) {
        JsonObject known = JsonObject.of("traits", orEmpty(traits), "metadata_public", orEmpty(metadataPublic))
                .with("metadata_admin", orEmpty(metadataAdmin));
        JsonObject identity =
                evaluate(vouched, known) instanceof JsonObject result ? result.object("identity") : JsonObject.EMPTY;
        return new MappedClaims(
                traits(identity),
                metadata(identity, "metadata_public"),
                metadata(identity, "metadata_admin"),
                verified(identity.get("verified_addresses").orElse(JsonNull.NULL)));
    }

    private static Json orEmpty(Json value) {
        return value instanceof JsonNull ? JsonObject.EMPTY : value;
    }

    private static Json evaluate(Vouched vouched, JsonObject known) {
        try {
            return vouched.provider()
                    .mapper()
                    .evaluate(MapperInput.variables(
                            Map.of("claims", vouched.account().claims(), "identity", known)));
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

    private static Optional<Json> metadata(JsonObject identity, String name) {
        Optional<Json> value = identity.get(name);
        if (value.isEmpty() || value.get() instanceof JsonNull || value.get() instanceof JsonObject) {
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

    /** The metadata as mapped; those that the mapper does not name stay. */
    StoredIdentity describing(StoredIdentity identity) {
        IdentityProfile profile = identity.profile();
        return identity.withProfile(profile.withMetadata(
                metadataPublic.orElse(profile.metadataPublic()), metadataAdmin.orElse(profile.metadataAdmin())));
    }

    /** The identity with those of its addresses verified that the provider has proven; others are none that somebody proved. */
    StoredIdentity proving(StoredIdentity identity, Identifiers identifiers, Instant now) {
        StoredIdentity proven = identity;
        for (JsonObject address : verified.orElse(List.of())) {
            var via = new Channel(address.text("via").orElse("email"));
            String value = identifiers.canonical(address.text("value").orElse(""));
            proven = VerifiableAddresses.verified(proven, via, value, now);
        }
        return proven;
    }

    /** What the mapper says wins over what is known; what it does not name stays. */
    Json traitsOver(Json known) {
        return known instanceof JsonObject object ? merged(object, traits) : traits;
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
