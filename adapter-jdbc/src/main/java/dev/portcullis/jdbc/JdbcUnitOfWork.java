package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stores in a database. Safe for use by many threads; close it when the program ends. */
public final class JdbcUnitOfWork implements UnitOfWork, AutoCloseable {
    private static final int TRIES = 8;
    private static final long PAUSE_NANOS = 2_000_000;

    private final Connections connections;
    private final ContractJson json;

    private JdbcUnitOfWork(Connections connections, ContractJson json) {
        this.connections = connections;
        this.json = json;
    }

    /**
     * Open a database and bring its tables up to date.
     *
     * @throws StoreNotUsable if it cannot be used
     */
    public static JdbcUnitOfWork open(Dsn dsn, ContractJson json) {
        Connections connections = switch (dsn) {
            case Dsn.Sqlite sqlite -> new SqliteConnections(sqlite);
            case Dsn.Postgres postgres -> new PostgresConnections(postgres);
        };
        try {
            Migrations.run(
                    connections,
                    dsn instanceof Dsn.Sqlite sqlite ? sqlite.file().toString() : dsn.toString());
            return new JdbcUnitOfWork(connections, json);
        } catch (StoreNotUsable | Unavailable unusable) {
            connections.close();
            throw unusable;
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Stores, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return connections.write(handle -> run(handle, work));
            } catch (SQLException failed) {
                if (attempt == TRIES || !connections.isWorthRetrying(failed)) {
                    throw unavailable(failed);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt));
            }
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Stores, T> work) {
        try {
            return connections.read(handle -> run(handle, work));
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    private <T extends @Nullable Object> T run(Handle handle, Function<Stores, T> work) throws SQLException {
        try {
            return work.apply(new JdbcStores(new Sql(handle, connections), json));
        } catch (Sql.Failed failed) {
            throw failed.reason();
        }
    }

    private static Unavailable unavailable(SQLException failed) {
        return new Unavailable("the database did not do what it was asked to", failed);
    }

    @Override
    public void close() {
        connections.close();
    }
}
