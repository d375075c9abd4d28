package dev.portcullis.ports.flow;

import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keep submissions that wait for a fresh sign-in. Used inside one unit of work.
 *
 * <p>Checked by {@code PausedSubmissionStoreContract}. Source: docs/contract/settings.md, "Going on afterwards".
 */
public interface PausedSubmissionStore {
    /** R1 What is kept is found again equal. */
    void insert(PausedSubmission submission);

    /** R2 Find and remove in one step: of two that take it one gets it. */
    Optional<PausedSubmission> take(UUID id);

    /** R3 Remove all of an identity. */
    void removeAll(IdentityId identity);

    /** R4 Remove what expired before a moment, at most so many. @return how many were removed */
    int purge(Instant expiredBefore, int limit);
}
