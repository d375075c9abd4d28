package dev.portcullis.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where handles come from, and what is peculiar to one database. Safe for use by many threads. */
interface Connections extends AutoCloseable {

    /** Something to do with a handle. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run(PreparedConnection handle) throws SQLException;
    }

    /**
     * Do something in a transaction that writes; it is kept when the work returns and undone when it throws.
     *
     * @throws dev.portcullis.ports.failure.Unavailable if no connection was free in time, or the transaction's end is unknown
     */
    <T extends @Nullable Object> T write(Work<T> work) throws SQLException;

    /** Do something that only reads, outside of a transaction. */
    <T extends @Nullable Object> T read(Work<T> work) throws SQLException;

    /** Something to look at with a handle. */
    @FunctionalInterface
    interface Look {
        void at(PreparedConnection handle) throws SQLException;
    }

    /** Look at the database as it lies there, before anything of it is changed; not at all when there is none yet. */
    void untouched(Look look) throws SQLException;

    /** What gives the names of all tables and views that lie where ours would, in their order. */
    String selectTables();

    /** Whether nothing was kept and the same work may succeed when it is done again. */
    boolean isWorthRetrying(SQLException failed);

    /** Whether a statement broke a rule that the tables keep. */
    boolean isViolation(SQLException failed);

    /** Why the database cannot be used, and what to do. */
    String explain(SQLException failed);

    /** What makes one program at a time migrate, to be done in the transaction that does. */
    void lockForMigration(PreparedConnection handle) throws SQLException;

    /** Undo what {@link #lockForMigration} set for longer than the transaction. */
    default void endMigration(PreparedConnection handle) throws SQLException {}

    /** What ends a SELECT whose rows will be deleted, so that two programs do not wait for each other. */
    String skippingLocked();

    /** What ends a SELECT whose rows nobody else may change before the transaction ends. */
    String holding();

    @Override
    void close();
}
