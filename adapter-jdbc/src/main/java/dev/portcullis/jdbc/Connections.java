package dev.portcullis.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where connections come from, and what is peculiar to one database. Safe for use by many threads. */
interface Connections extends AutoCloseable {

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run(PreparedConnection connection) throws SQLException;
    }

    /**
     * Do something in a transaction that writes; it is kept when the work returns and undone when it throws.
     *
     * @throws dev.portcullis.ports.failure.Unavailable if no connection was free in time, or the transaction's end is unknown
     */
    <T extends @Nullable Object> T write(Work<T> work) throws SQLException;

    /** Do something that only reads, outside of a transaction. */
    <T extends @Nullable Object> T read(Work<T> work) throws SQLException;

    /** Something to look at with a connection. */
    @FunctionalInterface
    interface Look {
        void at(PreparedConnection connection) throws SQLException;
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
    void lockForMigration(PreparedConnection connection) throws SQLException;

    /** Undo what {@link #lockForMigration} set for longer than the transaction. */
    default void endMigration(PreparedConnection connection) throws SQLException {}

    /** What ends a SELECT whose rows will be deleted, so that two programs do not wait for each other. */
    String skippingLocked();

    /** What ends a SELECT whose rows nobody else may change before the transaction ends. */
    String holding();

    /** What ends a SELECT whose rows are held until the transaction ends, one after the other as the letters of their ids are coded. */
    String holdingInOrder();

    @Override
    void close();
}
