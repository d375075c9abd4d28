package dev.portcullis.ports.error;

import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An error for which a browser was led to the error page, which fetches it to show it.
 *
 * @param error its members as the contract has them, see {@link GenericError}
 */
public record FlowError(
        UUID id,
        JsonObject error,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
