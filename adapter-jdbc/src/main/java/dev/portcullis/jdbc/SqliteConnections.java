package dev.portcullis.jdbc;

import dev.portcullis.jdbc.SqliteDsn.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * SQLite with a write-ahead log: one connection writes, others read beside it. Writers queue here, in order of arrival, so
 * that none ever finds the file locked by another one of ours. Connections live as long as the program: a file does not go
 * away, so that a pool which checks them would only cost.
 */
final class SqliteConnections implements Connections {
    private static final int FEWEST_READERS = 4;
    private static final int READERS_PER_PROCESSOR = 2;
    private static final int CACHE_KIB = 4 * 1024;
    private static final int LOG_BYTES = 64 * 1024 * 1024;
    // Four times SQLite's own: pages go from the log into the file a quarter as often, and each fewer times. The first
    // part of the log's index holds 4,062, so that readers find them as quickly as before.
    private static final int LOG_PAGES = 4_000;

    private final SqliteDsn dsn;
    private final Duration maxWait;
    private final SqliteFiles files;
    private final ConnectionPool writer;
    private final ConnectionPool readers;

    /** @throws StoreNotUsable if the file's folder is missing and cannot be made */
    SqliteConnections(SqliteDsn dsn, Duration maxWait) {
        this.dsn = dsn;
        this.maxWait = maxWait;
        this.writer = new ConnectionPool(this::openWriter, 1, maxWait);
        this.readers = new ConnectionPool(this::openReader, readers(), maxWait);
        this.files = new SqliteFiles(dsn.file());
        SqliteLibrary.load();
        prepare();
    }

    // Asked at each opening: a native program keeps in static fields what the machine had that built it.
    private static int readers() {
        return Math.max(
                FEWEST_READERS, READERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    private void prepare() {
        if (dsn.mode() != Mode.RWC && !Files.exists(dsn.file())) {
            throw new StoreNotUsable(dsn.shown() + " cannot be used: there is no such file; mode=rwc makes it", null);
        }
        try {
            if (dsn.mode() == Mode.RWC) {
                files.make();
            }
        } catch (IOException cause) {
            throw new StoreNotUsable(
                    dsn.shown()
                            + " cannot be used: it is missing and cannot be made; make its folder, let this program write there, or name another",
                    cause);
        }
    }

    private PreparedConnection openWriter() throws SQLException {
        var config = config();
        if (dsn.mode() == Mode.RO) {
            config.setReadOnly(true);
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            config.setJournalSizeLimit(LOG_BYTES);
        }
        PreparedConnection connection = open(config);
        connection.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        return connection;
    }

    private PreparedConnection openReader() throws SQLException {
        PreparedConnection connection = open(config());
        connection.execute("PRAGMA query_only = ON");
        return connection;
    }

    private SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        if (dsn.mode() == Mode.RWC) {
            config.setOpenMode(SQLiteOpenMode.CREATE);
        }
        config.setBusyTimeout((int) maxWait.toMillis());
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIB);
        config.setGetGeneratedKeys(false);
        return config;
    }

    private PreparedConnection open(SQLiteConfig config) throws SQLException {
        return new PreparedConnection(
                config.createConnection("jdbc:sqlite:" + dsn.file().toAbsolutePath()));
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) throws SQLException {
        PreparedConnection connection = writer.take();
        boolean clean = true;
        try {
            connection.execute("BEGIN IMMEDIATE");
            clean = false;
            T result = work.run(connection);
            connection.execute("COMMIT");
            clean = true;
            return result;
        } finally {
            if (clean || isUndone(connection)) {
                writer.giveBack(connection);
            } else {
                writer.discard(connection);
            }
        }
    }

    private static boolean isUndone(PreparedConnection connection) {
        try {
            connection.execute("ROLLBACK");
            return true;
        } catch (SQLException broken) {
            return false;
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) throws SQLException {
        PreparedConnection connection = readers.take();
        try {
            return work.run(connection);
        } finally {
            readers.giveBack(connection);
        }
    }

    // To open a file as we use it changes it already: it becomes one with a write-ahead log.
    @Override
    public void untouched(Look look) throws SQLException {
        if (!files.hasContent()) {
            return;
        }
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout((int) maxWait.toMillis());
        try (PreparedConnection connection = open(config)) {
            look.at(connection);
        }
        if (dsn.mode() != Mode.RO) {
            files.tighten();
        }
    }

    @Override
    public String selectTables() {
        return "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                + " ORDER BY name";
    }

    @Override
    public boolean isWorthRetrying(SQLException failed) {
        return failed.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT.code;
    }

    @Override
    public boolean isViolation(SQLException failed) {
        return is(failed, SQLiteErrorCode.SQLITE_CONSTRAINT);
    }

    private static boolean is(SQLException failed, SQLiteErrorCode code) {
        return (failed.getErrorCode() & 0xff) == code.code;
    }

    @Override
    public String explain(SQLException failed) {
        if (is(failed, SQLiteErrorCode.SQLITE_BUSY) || is(failed, SQLiteErrorCode.SQLITE_LOCKED)) {
            return "another program holds it locked; stop that program, or name another file";
        }
        if (is(failed, SQLiteErrorCode.SQLITE_READONLY)) {
            return "it can only be read; let this program write the file and its folder";
        }
        if (is(failed, SQLiteErrorCode.SQLITE_CANTOPEN)) {
            return "it cannot be opened; let this program read and write the file and its folder";
        }
        if (is(failed, SQLiteErrorCode.SQLITE_NOTADB) || is(failed, SQLiteErrorCode.SQLITE_CORRUPT)) {
            return "the file is no SQLite database, or is damaged; move it away, or name another";
        }
        return FirstLine.of(failed);
    }

    @Override
    public void lockForMigration(PreparedConnection connection) {
        // BEGIN IMMEDIATE lets one program in at a time already.
    }

    @Override
    public String skippingLocked() {
        return "";
    }

    @Override
    public String holding() {
        return "";
    }

    @Override
    public String holdingInOrder() {
        return ""; // one at a time changes anything
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
