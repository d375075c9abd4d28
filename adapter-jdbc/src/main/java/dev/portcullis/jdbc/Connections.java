package dev.portcullis.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where handles come from, one database each. Safe for use by many threads. */
interface Connections extends AutoCloseable {

    /** Something to do with a handle. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run(Handle handle) throws SQLException;
    }

    /** Do something in a transaction that writes; it is kept when the work returns and undone when it throws. */
    <T extends @Nullable Object> T write(Work<T> work) throws SQLException;

    /** Do something that only reads. */
    <T extends @Nullable Object> T read(Work<T> work) throws SQLException;

    /** Whether an exception says that somebody else has what must be unique. */
    boolean isDuplicate(SQLException exception);

    /** Whether the same transaction may succeed when it is tried again. */
    boolean isWorthRetrying(SQLException exception);

    /** What makes one program at a time migrate. */
    void lockForMigration(Handle handle) throws SQLException;

    @Override
    void close();
}
