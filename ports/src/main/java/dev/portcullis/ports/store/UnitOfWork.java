package dev.portcullis.ports.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Do several things with the stores as one. Safe for use by many threads.
 *
 * <p>Checked by {@code UnitOfWorkContract}. Source: ADR 3.
 */
public interface UnitOfWork {
    /**
     * Read and change.
     *
     * <ol>
     *   <li>R1 All changes are kept when the work returns, none when it throws; the exception passes through.
     *   <li>R2 What was kept when this returned is there after the process was killed (adapters that keep nothing on disk
     *       say so).
     *   <li>R3 The work may be run again when the database asks for that; so it does nothing but use the stores.
     * </ol>
     *
     * @throws dev.portcullis.ports.failure.Unavailable if the database gave no answer in time; nothing is known about the outcome
     */
    <T extends @Nullable Object> T write(Function<Stores, T> work);

    /**
     * Read only.
     *
     * <ol>
     *   <li>R4 It does not wait for writers.
     * </ol>
     *
     * @throws dev.portcullis.ports.failure.Unavailable if the database gave no answer in time
     */
    <T extends @Nullable Object> T read(Function<Stores, T> work);
}
