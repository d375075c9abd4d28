package dev.portcullis.ports.flow;

import java.time.Instant;
import java.util.Optional;

/**
 * Keep flows between two requests of the same person. Used inside one unit of work; see {@link
 * dev.portcullis.ports.store.UnitOfWork}.
 *
 * <p>Checked by {@code FlowStoreContract}. Source: ADR 3 (our decision; the contract is silent on storage).
 */
public interface FlowStore {
    /** R1 What is kept is found again equal, moments to the microsecond. @param flow its version is 0 */
    void insert(StoredFlow<?> flow);

    /** R2 A flow is found by its id and its kind together: an id of another kind finds nothing. */
    <F extends Flow> Optional<StoredFlow<F>> find(Class<F> kind, FlowId id);

    /**
     * Replace a stored flow unless someone else moved it since it was read.
     *
     * <ol>
     *   <li>R3 Of two racing updates of one version exactly one wins.
     *   <li>R4 The loser changes nothing.
     * </ol>
     *
     * @param next the new content; its {@code version} is the one that was read
     * @return the stored flow, its version one higher
     * @throws dev.portcullis.ports.failure.StaleVersion if the stored version differs or there is no such flow
     */
    <F extends Flow> StoredFlow<F> update(StoredFlow<F> next);

    /** R5 Remove flows that expired before a moment, at most so many. @return how many were removed */
    int purge(Instant expiredBefore, int limit);

    /** R6 How many flows are kept, those that expired included; it counts no further than to {@code most}. */
    int count(int most);
}
