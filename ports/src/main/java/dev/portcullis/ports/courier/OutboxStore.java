package dev.portcullis.ports.courier;

import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keep messages until they are sent. Used inside one unit of work, so that a message leaves only if the change it speaks
 * of was kept.
 *
 * <p>A message waits, is leased by one worker for a while, and ends as sent or abandoned; what ended is kept as a receipt, for
 * budgets and for those who look for it, and says no more than that it was there.
 *
 * <p>Checked by {@code OutboxStoreContract}. Source: ADR 3; docs/security.md, B8 and H2; ADR 6.
 */
public interface OutboxStore {
    /** R1 What is kept is found again equal, the oldest first. It may be leased at once. */
    void insert(OutboxMessage message);

    /** The oldest messages that wait or are leased, at most so many. */
    List<OutboxMessage> oldest(int limit);

    /** R2 Remove a message, of which nothing stays and which counts no longer. Does nothing when there is none. */
    void remove(UUID id);

    /** R3 Whether {@link #lease} would give a message now. Reads only. */
    boolean isAnythingDue(Instant now);

    /**
     * Take messages, so that no other worker gets them for a while.
     *
     * <ol>
     *   <li>R4 Those that were never tried come first, then those that were; of both those that were due first, and none that
     * is not due.
     *   <li>R5 Of many that lease at once, one gets a message; they do not wait for each other.
     *   <li>R6 What was neither sent, abandoned nor rescheduled when the lease ends may be leased again, the attempt one higher:
     *       a worker that was killed loses nothing.
     * </ol>
     *
     * @param until when the lease ends
     * @param limit at most so many
     */
    List<LeasedMessage> lease(Instant now, Instant until, int limit);

    /** R7 It was sent: it is not leased again, by whoever it was sent, and what it said is gone. It counts on. */
    void sent(UUID id);

    /**
     * R8 Not sent: it is due again at a moment. Changes nothing when the lease is not the newest one, or the message ended.
     *
     * @param counts whether the lease counts as an attempt
     */
    void reschedule(LeasedMessage leased, Instant dueAt, boolean counts);

    /** R9 It will not be sent: as {@link #sent}, but only for the newest lease, and told apart from it. */
    void abandon(LeasedMessage leased);

    /** R14 It ended, and nobody needs a receipt: as {@link #remove}, but only for the newest lease. */
    void discard(LeasedMessage leased);

    /**
     * R10 How many messages for an address were kept since a moment (that included), at most so many; only those that
     * {@linkplain OutboxMessage#isSent are sent} and no {@linkplain OutboxMessage#isNotice notices} count.
     */
    int countTo(Channel channel, String recipient, Instant since, int most);

    /** R10 The same for messages about an identity. */
    int countAbout(IdentityId identity, Instant since, int most);

    /** R10 The same for all messages. */
    int countAll(Instant since, int most);

    /** R13 How many notices about an identity were kept since a moment (that included), at most so many. */
    int countNoticesAbout(IdentityId identity, Instant since, int most);

    /** R11 Remove receipts of messages that were sent and made before a moment, at most so many. @return how many */
    int purgeSent(Instant madeBefore, int limit);

    /** R12 Remove messages that were abandoned and made before a moment, at most so many. @return how many */
    int purgeAbandoned(Instant madeBefore, int limit);
}
