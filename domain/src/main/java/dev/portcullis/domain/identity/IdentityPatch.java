package dev.portcullis.domain.identity;

import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.IdentityState;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of an identity that somebody else than its owner asks for, as they are written in JSON. What is absent or empty
 * changes nothing.
 */
public record IdentityPatch(JsonObject members) {
    public static IdentityPatch of(JsonObject members) {
        return new IdentityPatch(members);
    }

    public Optional<String> schemaId() {
        return members.text("schema_id").filter(id -> !id.isEmpty());
    }

    public Optional<Json> traits() {
        return members.get("traits").filter(traits -> traits instanceof JsonObject object && !object.isEmpty());
    }

    /** The profile with what is no trait changed, and other traits. */
    IdentityProfile over(IdentityProfile before, Instant now) {
        return new IdentityProfile(
                before.id(),
                externalId(before.externalId()),
                schemaId().orElse(before.schemaId()),
                state().orElse(before.state()),
                before.stateChangedAt(),
                traits().orElse(before.traits()),
                before.verifiableAddresses(),
                before.recoveryAddresses(),
                members.get("metadata_public").orElse(before.metadataPublic()),
                members.get("metadata_admin").orElse(before.metadataAdmin()),
                before.availableLevel(),
                before.createdAt(),
                now,
                before.organizationId());
    }

    /** Null and an empty text take it away; what is neither null nor a text is passed over. */
    private @Nullable String externalId(@Nullable String before) {
        return switch (members.get("external_id").orElse(null)) {
            case JsonString(String id) -> id.isEmpty() ? null : id;
            case JsonNull cleared -> null;
            case null, default -> before;
        };
    }

    /** A state that there is not is passed over. */
    private Optional<IdentityState> state() {
        return members.text("state")
                .map(IdentityState::new)
                .filter(state -> state.equals(IdentityState.ACTIVE) || state.equals(IdentityState.INACTIVE));
    }

    /** An address as this says that it stands, under a new id; one that is not named here stays as it is. */
    VerifiableAddress over(VerifiableAddress address, UUID fresh, Instant now) {
        return members.objects("verifiable_addresses").stream()
                .filter(one -> one.text("value").filter(address.value()::equals).isPresent()
                        && one.text("via").filter(address.via().value()::equals).isPresent())
                .findFirst()
                .map(one -> standing(address, one, fresh, now))
                .orElse(address);
    }

    private static VerifiableAddress standing(VerifiableAddress address, JsonObject said, UUID id, Instant now) {
        boolean verified = said.isTrue("verified");
        Optional<Instant> since = said.text("verified_at").flatMap(IdentityPatch::moment);
        AddressStatus usual = verified ? AddressStatus.COMPLETED : AddressStatus.PENDING;
        return new VerifiableAddress(
                id,
                address.value(),
                verified,
                address.via(),
                said.text("status").map(AddressStatus::new).orElse(usual),
                verified ? since.orElse(now) : null,
                address.createdAt(),
                now);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "IdentityPatch" + members.members().keySet();
    }
}
