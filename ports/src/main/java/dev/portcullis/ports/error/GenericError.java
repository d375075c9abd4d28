package dev.portcullis.ports.error;

import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The part that all errors share: {@code error} on the wire.
 *
 * @param id the published id; null where the contract gives none
 * @param code the status that the body names; differs from the answer's own only where the contract says so
 * @param status the status in words
 * @param request the id that a proxy gave the request
 * @param reason what went wrong, for people
 * @param debug what servers other than ours may add
 * @param details further values by name
 * @param message what kind of error it is, for people
 */
public record GenericError(
        @Nullable ErrorId id,
        @Nullable Integer code,
        @Nullable String status,
        @Nullable String request,
        @Nullable String reason,
        @Nullable String debug,
        JsonObject details,
        String message) {

    public GenericError withRequest(@Nullable String changed) {
        return new GenericError(id, code, status, changed, reason, debug, details, message);
    }

    public GenericError withoutDebug() {
        return new GenericError(id, code, status, request, reason, null, details, message);
    }
}
