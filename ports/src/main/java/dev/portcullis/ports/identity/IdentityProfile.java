package dev.portcullis.ports.identity;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.json.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an identity beside its credentials.
 *
 * @param stateChangedAt when the state last changed; absent once somebody changed the traits, as in the contract
 * @param availableLevel the strongest level that its credentials can prove
 */
public record IdentityProfile(
        IdentityId id,
        @Nullable String externalId,
        String schemaId,
        IdentityState state,
        @Nullable Instant stateChangedAt,
        Json traits,
        List<VerifiableAddress> verifiableAddresses,
        List<RecoveryAddress> recoveryAddresses,
        Json metadataPublic,
        Json metadataAdmin,
        AssuranceLevel availableLevel,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String organizationId) {
    public IdentityProfile {
        verifiableAddresses = List.copyOf(verifiableAddresses);
        recoveryAddresses = List.copyOf(recoveryAddresses);
    }

    public boolean isActive() {
        return state.isActive();
    }

    public IdentityProfile withAddresses(List<VerifiableAddress> verifiable, List<RecoveryAddress> recovery) {
        return new IdentityProfile(
                id,
                externalId,
                schemaId,
                state,
                stateChangedAt,
                traits,
                verifiable,
                recovery,
                metadataPublic,
                metadataAdmin,
                availableLevel,
                createdAt,
                updatedAt,
                organizationId);
    }

    /** The same after somebody changed the traits. */
    public IdentityProfile withTraits(Json changed, Instant now) {
        return new IdentityProfile(
                id,
                externalId,
                schemaId,
                state,
                null,
                changed,
                verifiableAddresses,
                recoveryAddresses,
                metadataPublic,
                metadataAdmin,
                availableLevel,
                createdAt,
                now,
                organizationId);
    }

    public IdentityProfile withMetadata(Json shown, Json hidden) {
        return new IdentityProfile(
                id,
                externalId,
                schemaId,
                state,
                stateChangedAt,
                traits,
                verifiableAddresses,
                recoveryAddresses,
                shown,
                hidden,
                availableLevel,
                createdAt,
                updatedAt,
                organizationId);
    }

    public IdentityProfile withAvailableLevel(AssuranceLevel changed) {
        return new IdentityProfile(
                id,
                externalId,
                schemaId,
                state,
                stateChangedAt,
                traits,
                verifiableAddresses,
                recoveryAddresses,
                metadataPublic,
                metadataAdmin,
                changed,
                createdAt,
                updatedAt,
                organizationId);
    }

    public IdentityProfile withUpdatedAt(Instant now) {
        return new IdentityProfile(
                id,
                externalId,
                schemaId,
                state,
                stateChangedAt,
                traits,
                verifiableAddresses,
                recoveryAddresses,
                metadataPublic,
                metadataAdmin,
                availableLevel,
                createdAt,
                now,
                organizationId);
    }
}
