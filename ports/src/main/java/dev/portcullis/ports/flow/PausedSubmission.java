package dev.portcullis.ports.flow;

import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.UUID;

/**
 * A submission that waits until the person signed in anew.
 *
 * @param sealed the submission, sealed: it may hold a new password
 */
public record PausedSubmission(UUID id, IdentityId identity, FlowId flow, String sealed, Instant expiresAt) {
    /** Shows no content. */
    @Override
    public String toString() {
        return "PausedSubmission[" + id + "]";
    }
}
