package dev.portcullis.ports.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that helps a person back in. */
public record RecoveryAddress(
        @Nullable UUID id,
        String value,
        Channel via,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** The same, written another way. */
    public RecoveryAddress withValue(String changed) {
        return value.equals(changed) ? this : new RecoveryAddress(id, changed, via, createdAt, updatedAt);
    }
}
