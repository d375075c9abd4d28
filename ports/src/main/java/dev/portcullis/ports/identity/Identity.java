package dev.portcullis.ports.identity;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's record as people may see it: no credentials, no administrators' metadata.
 *
 * @param externalId the id under which another system knows the person
 * @param schemaId the schema that describes the traits
 * @param schemaUrl where the schema can be read; empty in lists
 * @param state whether the person may sign in
 * @param traits the fields, as the schema allows them, as they were entered
 * @param verifiableAddresses left out on the wire when empty
 * @param recoveryAddresses left out on the wire when empty
 * @param metadataPublic what applications noted for all to see; JSON null when nothing
 */
public record Identity(
        IdentityId id,
        @Nullable String externalId,
        String schemaId,
        String schemaUrl,
        @Nullable IdentityState state,
        @Nullable Instant stateChangedAt,
        Json traits,
        List<VerifiableAddress> verifiableAddresses,
        List<RecoveryAddress> recoveryAddresses,
        @Nullable Json metadataPublic,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String organizationId) {
    public Identity {
        verifiableAddresses = List.copyOf(verifiableAddresses);
        recoveryAddresses = List.copyOf(recoveryAddresses);
    }

    /**
     * A trait that is a text; empty when there is none of that name, or it is something else.
     *
     * @param name with dots for one within another, as {@code name.first}
     */
    public Optional<String> trait(String name) {
        Optional<Json> at = Optional.of(traits);
        for (String step : name.split("\\.", -1)) {
            at = at.flatMap(json -> json instanceof JsonObject object ? object.get(step) : Optional.empty());
        }
        return at.flatMap(json -> json instanceof JsonString(var text) ? Optional.of(text) : Optional.empty());
    }
}
