package dev.portcullis.ports.courier;

import java.util.List;

/**
 * Keep messages until they are sent. Used inside one unit of work, so that a message leaves only if the change it speaks
 * of was kept.
 *
 * <p>Checked by {@code OutboxStoreContract}. Source: design, section 5.
 */
public interface OutboxStore {
    /** R1 What is kept is found again equal, the oldest first. */
    void insert(OutboxMessage message);

    /** The oldest messages, at most so many. */
    List<OutboxMessage> oldest(int limit);

    /** R2 Remove a message, for it was sent. Does nothing when there is none. */
    void remove(java.util.UUID id);
}
