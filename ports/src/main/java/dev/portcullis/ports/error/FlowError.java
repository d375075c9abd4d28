package dev.portcullis.ports.error;

import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An error that a browser was led away with, for the page that shows it.
 *
 * @param error its members as the contract has them, see {@link GenericError}
 */
public record FlowError(
        UUID id,
        JsonObject error,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
