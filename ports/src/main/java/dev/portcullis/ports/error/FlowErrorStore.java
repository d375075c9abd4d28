package dev.portcullis.ports.error;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keep errors for the pages that show them. Used inside one unit of work.
 *
 * <p>Checked by {@code FlowErrorStoreContract}. Source: docs/contract/errors.md, "Errors for pages".
 */
public interface FlowErrorStore {
    /** R1 What is kept is found again equal, as often as it is asked for. */
    void insert(FlowError error);

    Optional<FlowError> find(UUID id);

    /** R2 Remove errors that were made before a moment, at most so many. @return how many were removed */
    int purge(Instant madeBefore, int limit);

    /** R3 How many errors are kept; it counts no further than to {@code most}. */
    int count(int most);
}
