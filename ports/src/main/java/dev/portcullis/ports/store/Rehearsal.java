package dev.portcullis.ports.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Find out what an operation would answer, and keep nothing of it: for those who ask about an answer without wanting it done, as
 * HTTP's HEAD does. Safe for use by many threads. Source: RFC 9110, section 9.3.2.
 */
@FunctionalInterface
public interface Rehearsal {
    /**
     * Carry an operation out in this thread. What it writes is undone, no message leaves, and no event is told. What it answers
     * may name a flow or a session that is not there.
     *
     * @param operation may throw; its exception passes through
     */
    <T extends @Nullable Object> T of(Supplier<T> operation);
}
