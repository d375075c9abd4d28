package dev.portcullis.ports.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a person, who can prove that they read it.
 *
 * @param value the address, normalised
 * @param via the channel that reaches it: email or sms
 * @param status how far the proof is: pending, sent or completed
 */
public record VerifiableAddress(
        @Nullable UUID id,
        String value,
        boolean verified,
        Channel via,
        AddressStatus status,
        @Nullable Instant verifiedAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** The same once somebody proved to read it. */
    public VerifiableAddress asVerified(Instant now) {
        return new VerifiableAddress(id, value, true, via, AddressStatus.COMPLETED, now, createdAt, now);
    }

    /** The same, written another way. */
    public VerifiableAddress withValue(String changed) {
        return value.equals(changed)
                ? this
                : new VerifiableAddress(id, changed, verified, via, status, verifiedAt, createdAt, updatedAt);
    }

    public VerifiableAddress withStatus(AddressStatus changed, Instant now) {
        return new VerifiableAddress(id, value, verified, via, changed, verifiedAt, createdAt, now);
    }
}
