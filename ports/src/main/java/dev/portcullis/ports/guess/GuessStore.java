package dev.portcullis.ports.guess;

import java.time.Instant;

/**
 * Count guesses for all nodes together. Used inside one unit of work.
 *
 * <p>Checked by {@code GuessStoreContract}. Source: checklist B1, B2 and B5.
 */
public interface GuessStore {
    /**
     * What is known of a subject, held until the unit of work ends; to be called in one that changes.
     *
     * <ol>
     *   <li>R1 What was kept is found again equal; of a subject that is not known: {@link Guesses#none}.
     *   <li>R2 Units of work that take one subject follow each other: each sees what the one before it kept.
     * </ol>
     */
    Guesses take(String subject, Instant now);

    /** R3 Replace what is known of the subject; moments are kept to the microsecond. */
    void keep(Guesses guesses);

    /** R4 Forget a subject and no other. Does nothing when it is not known. */
    void forget(String subject);

    /** R5 Remove what changed last before a moment, at most so many. @return how many were removed */
    int purge(Instant lastBefore, int limit);
}
