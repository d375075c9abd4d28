package dev.portcullis.ports.bruteforce;

import java.time.Instant;
import java.util.Collection;

/**
 * Count tries at secrets for all nodes together. Used inside one unit of work.
 *
 * <p>Checked by {@code FailedAttemptStoreContract}. Source: docs/security.md, B1, B2 and B5.
 */
public interface FailedAttemptStore {
    /**
     * What is known of a subject, held until the unit of work ends; to be called in one that changes.
     *
     * <ol>
     *   <li>R1 What was kept is found again equal; of a subject that is not known: {@link FailedAttempts#none}.
     *   <li>R2 Units of work that take one subject follow each other: each sees what the one before it kept.
     * </ol>
     */
    FailedAttempts take(String subject, Instant now);

    /** R3 Replace what is known of the subject; moments are kept to the microsecond. */
    void keep(FailedAttempts attempts);

    /**
     * R4 Count no try at these subjects any more, and at no other: {@link FailedAttempts#forgiven}; a subject without flows is
     * not known any more. Does nothing with one that is not known. Those who forgive the same subjects at once, in whatever order,
     * follow each other.
     */
    void forgive(Collection<String> subjects);

    /** R6 Let no failure from before count in all at these subjects, and at no other; nothing else of them changes. */
    void lift(Collection<String> subjects);

    /** R5 Remove what is forgotten from a moment before this one, at most so many. @return how many were removed */
    int purge(Instant now, int limit);
}
