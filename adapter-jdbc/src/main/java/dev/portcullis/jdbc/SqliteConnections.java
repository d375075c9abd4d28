package dev.portcullis.jdbc;

import dev.portcullis.ports.failure.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * SQLite with a write-ahead log: one connection writes, others read beside it. Writers queue here, in order of arrival, so that
 * none ever finds the file locked by another one of ours. Their connections live as long as the program: a file does not go away,
 * so a pool that checks them would only cost.
 */
final class SqliteConnections implements Connections {
    private static final int READERS = 8;
    private static final int BUSY_MILLIS = 5_000;
    private static final int PATIENCE_SECONDS = 20;
    private static final int CONSTRAINT = 19;
    private static final int CACHE_KIB = 8 * 1024;

    private final BlockingQueue<Handle> writer = new ArrayBlockingQueue<>(1, true);
    private final BlockingQueue<Handle> readers = new ArrayBlockingQueue<>(READERS);
    private final List<Handle> all = new ArrayList<>();

    SqliteConnections(Dsn.Sqlite dsn) {
        try {
            prepareFolder(dsn);
            add(writer, new Handle(config(dsn.writable()).createConnection(url(dsn.file()))));
            for (int i = 0; i < READERS; i++) {
                add(readers, reader(dsn.file()));
            }
        } catch (SQLException | IOException cause) {
            close();
            throw notUsable(dsn, cause);
        }
    }

    private static void prepareFolder(Dsn.Sqlite dsn) throws IOException {
        Path folder = dsn.file().toAbsolutePath().getParent();
        if (folder != null && dsn.writable()) {
            Files.createDirectories(folder);
        }
        if (Files.exists(dsn.file()) && dsn.writable() && !Files.isWritable(dsn.file())) {
            throw new IOException("the file cannot be written");
        }
    }

    private static StoreNotUsable notUsable(Dsn.Sqlite dsn, Exception cause) {
        String why = cause instanceof IOException ? String.valueOf(cause.getMessage()) : reason((SQLException) cause);
        return new StoreNotUsable("The database " + dsn.file() + " cannot be used: " + why, cause);
    }

    private static String reason(SQLException cause) {
        int code = cause.getErrorCode() & 0xff;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return "another program holds it locked; stop that program, or give this one a database of its own";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "the file or its folder cannot be written; check their permissions";
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return "the file is no SQLite database; move it away, or name another one";
        }
        return String.valueOf(cause.getMessage());
    }

    private void add(BlockingQueue<Handle> queue, Handle handle) {
        all.add(handle);
        queue.add(handle);
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static SQLiteConfig config(boolean writable) {
        var config = new SQLiteConfig();
        if (writable) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        }
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIB / 4);
        return config;
    }

    private static Handle reader(Path file) throws SQLException {
        var handle = new Handle(config(false).createConnection(url(file)));
        handle.prepare("PRAGMA query_only = ON").execute();
        return handle;
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) throws SQLException {
        Handle handle = borrow(writer);
        try {
            handle.prepare("BEGIN IMMEDIATE").execute();
            T result = runOrUndo(handle, work);
            handle.prepare("COMMIT").execute();
            return result;
        } finally {
            writer.add(handle);
        }
    }

    private static <T extends @Nullable Object> T runOrUndo(Handle handle, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.run(handle);
            done = true;
            return result;
        } finally {
            if (!done) {
                handle.prepare("ROLLBACK").execute();
            }
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) throws SQLException {
        Handle handle = borrow(readers);
        try {
            return work.run(handle);
        } finally {
            readers.add(handle);
        }
    }

    private static Handle borrow(BlockingQueue<Handle> from) {
        try {
            Handle handle = from.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (handle == null) {
                throw new Unavailable("the database had no connection free for " + PATIENCE_SECONDS + " s", null);
            }
            return handle;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the wait for the database was interrupted", interrupted);
        }
    }

    @Override
    public boolean isDuplicate(SQLException exception) {
        int code = exception.getErrorCode();
        boolean constraint = (code & 0xff) == CONSTRAINT;
        return constraint && String.valueOf(exception.getMessage()).contains("UNIQUE");
    }

    @Override
    public boolean isWorthRetrying(SQLException exception) {
        return (exception.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    @Override
    public void lockForMigration(Handle handle) {
        // BEGIN IMMEDIATE lets one program in at a time already.
    }

    @Override
    public void close() {
        for (Handle handle : all) {
            try {
                handle.close();
            } catch (SQLException alreadyGone) {
                // A connection that cannot be closed is gone; what was committed is in the file.
            }
        }
    }
}
