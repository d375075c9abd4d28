package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The stores in a database. Safe for use by many threads; close it when the program ends.
 *
 * <p>Works on conflicts of transactions, and on connections that broke before a change was committed, are done again a few
 * times, as long as nobody has waited too long. A statement that breaks a rule of the tables, such as an id that is kept already, is a mistake of the caller's: {@link
 * IllegalStateException}.
 */
public final class JdbcUnitOfWork implements UnitOfWork, AutoCloseable {
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final int TRIES = 8;
    private static final long PAUSE_NANOS = 1_000_000;

    private final Connections connections;
    private final ContractJson json;
    private final Duration maxWait;

    private JdbcUnitOfWork(Connections connections, ContractJson json, Duration maxWait) {
        this.connections = connections;
        this.maxWait = maxWait;
        this.json = json;
    }

    /** Load what opening needs beside the database, SQLite itself: it takes a while, and can be done beside other work. */
    public static void prepare(Dsn dsn) {
        if (dsn instanceof SqliteDsn) {
            SqliteLibrary.load();
        }
    }

    /** As {@link #open(Dsn, ContractJson, Duration)}, with a wait of at most 2 seconds. */
    public static JdbcUnitOfWork open(Dsn dsn, ContractJson json) {
        return open(dsn, json, MAX_WAIT);
    }

    /**
     * Open a database and bring its tables up to date.
     *
     * @param maxWait how long to wait for a connection, and for other programs that hold a lock
     * @throws StoreNotUsable if it cannot be used
     */
    public static JdbcUnitOfWork open(Dsn dsn, ContractJson json, Duration maxWait) {
        try {
            return open(dsn, json, maxWait, connect(dsn, maxWait));
        } catch (NoClassDefFoundError missing) {
            throw new StoreNotUsable(
                    dsn.shown() + " cannot be used: " + dsn.driver() + " is not on the class path; add it", missing);
        }
    }

    /**
     * Open the database behind a pool, which stays the caller's: PostgreSQL, in a schema of its own. Of SQLite the file is opened
     * once more, since one connection writes and others read beside it.
     *
     * @throws StoreNotUsable if it cannot be used
     */
    public static JdbcUnitOfWork open(DataSource database, ContractJson json) {
        HandedOver handedOver = HandedOver.of(database);
        return handedOver.sqlite() == null
                ? open(handedOver, json, MAX_WAIT, new PostgresConnections(database, MAX_WAIT))
                : open(handedOver.sqlite(), json);
    }

    private static JdbcUnitOfWork open(DatabaseName dsn, ContractJson json, Duration maxWait, Connections connections) {
        boolean usable = false;
        try {
            Migrations.run(connections, dsn.shown());
            usable = true;
            return new JdbcUnitOfWork(connections, json, maxWait);
        } catch (SQLException failed) {
            throw notUsable(dsn, connections.explain(failed), failed);
        } finally {
            if (!usable) {
                connections.close();
            }
        }
    }

    private static Connections connect(Dsn dsn, Duration maxWait) {
        try {
            return switch (dsn) {
                case SqliteDsn sqlite -> new SqliteConnections(sqlite, maxWait);
                case PostgresDsn postgres -> new PostgresConnections(postgres, maxWait);
            };
        } catch (SQLException failed) {
            throw notUsable(dsn, FirstLine.of(failed), failed);
        }
    }

    private static StoreNotUsable notUsable(DatabaseName dsn, String reason, SQLException failed) {
        return new StoreNotUsable(dsn.shown() + " cannot be used: " + dsn.withoutPassword(reason), failed);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Stores, T> work) {
        return repeated(() -> connections.write(connection -> run(connection, false, work)));
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Stores, T> work) {
        return repeated(() -> connections.read(connection -> run(connection, true, work)));
    }

    /**
     * Leave a text for whoever opens the database next.
     *
     * @return what was left under this name before
     */
    public Optional<String> leave(String name, String text) {
        return repeated(() -> connections.write(connection -> {
            var sql = new Sql(connection, false, connections);
            Optional<String> before = sql.one("SELECT text FROM marks WHERE name = ?", row -> row.getString(1), name);
            sql.update(
                    "INSERT INTO marks (name, text) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET text = ?",
                    name,
                    text,
                    text);
            return before;
        }));
    }

    private <T extends @Nullable Object> T run(PreparedConnection connection, boolean reading, Function<Stores, T> work)
            throws SQLException {
        try {
            return work.apply(new JdbcStores(new Sql(connection, reading, connections), json));
        } catch (SqlFailure failed) {
            throw failed.reason();
        }
    }

    /** One try of a unit of work. */
    @FunctionalInterface
    private interface Try<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private <T extends @Nullable Object> T repeated(Try<T> work) {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException failed) {
                boolean last = attempt == TRIES || System.nanoTime() - start > maxWait.toNanos();
                if (last || !connections.isWorthRetrying(failed)) {
                    throw refusal(failed);
                }
                LockSupport.parkNanos(PAUSE_NANOS * attempt);
            }
        }
    }

    private RuntimeException refusal(SQLException failed) {
        return connections.isViolation(failed)
                ? new IllegalStateException("the tables do not allow this change", failed)
                : new Unavailable("the database did not do what it was asked to", failed);
    }

    @Override
    public void close() {
        connections.close();
    }
}
