package dev.portcullis.jdbc;

import dev.portcullis.ports.failure.Unavailable;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * PostgreSQL behind a pool that replaces connections which broke; the driver keeps prepared statements by itself. Isolation
 * is the server's default, READ COMMITTED: versions and unique indexes decide races.
 */
final class PostgresConnections implements Connections {
    private static final String SILENT = "it does not answer; check that it runs, and host and port in dsn";
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Set<String> CONFLICT = Set.of("40001", "40P01");
    private static final Set<String> GOING_DOWN = Set.of("57P01", "57P02", "57P03");
    // What an extension brought along belongs to nobody.
    private static final String TABLES =
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
                    + " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY c.relname";
    private static final long MIGRATION_LOCK = 7_067_211_904_412L;

    private final DataSource pool;
    private final @Nullable AgroalDataSource own;
    private final WriterLimit writers;
    private int usualTimeout;

    PostgresConnections(PostgresDsn dsn, Duration maxWait) throws SQLException {
        writers = new WriterLimit(dsn.most(), maxWait);
        own = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(false)
                .connectionPoolConfiguration(of -> of.maxSize(dsn.most())
                        .acquisitionTimeout(maxWait)
                        .idleValidationTimeout(IDLE)
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(from -> from.jdbcUrl(dsn.jdbcUrl())
                                .connectionProviderClass(Driver.class)
                                .principal(new NamePrincipal(dsn.user()))
                                .credential(new SimplePassword(dsn.password())))));
        pool = own;
    }

    /** Over a pool of somebody else's, which bounds connections itself, and is never closed here. */
    PostgresConnections(DataSource pool, Duration maxWait) {
        this.writers = new WriterLimit(Integer.MAX_VALUE, maxWait);
        this.pool = pool;
        this.own = null;
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) throws SQLException {
        writers.enter();
        try {
            return transaction(work);
        } finally {
            writers.leave();
        }
    }

    private <T extends @Nullable Object> T transaction(Work<T> work) throws SQLException {
        try (PreparedConnection connection = new PreparedConnection(pool.getConnection())) {
            connection.jdbc().setAutoCommit(false);
            boolean kept = false;
            try {
                T result = work.run(connection);
                commit(connection.jdbc());
                kept = true;
                return result;
            } finally {
                if (!kept) {
                    undo(connection.jdbc());
                }
                giveBack(connection.jdbc());
            }
        }
    }

    // Our own pool does that by itself.
    private void giveBack(Connection connection) throws SQLException {
        if (own == null) {
            connection.setAutoCommit(true);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failed) {
            if (isLost(failed)) {
                throw new Unavailable("the database went away before it said whether a change was kept", failed);
            }
            throw failed;
        }
    }

    private static void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            // The server undoes what a broken connection began, and the pool replaces the connection.
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) throws SQLException {
        try (PreparedConnection connection = new PreparedConnection(pool.getConnection())) {
            return work.run(connection);
        }
    }

    @Override
    public void untouched(Look look) throws SQLException {
        try (PreparedConnection connection = new PreparedConnection(pool.getConnection())) {
            look.at(connection);
        }
    }

    @Override
    public String selectTables() {
        return TABLES;
    }

    @Override
    public boolean isWorthRetrying(SQLException failed) {
        if (isLost(failed)) {
            if (own != null) {
                own.flush(AgroalDataSource.FlushMode.IDLE);
            }
            return true;
        }
        return CONFLICT.contains(String.valueOf(failed.getSQLState()));
    }

    private static boolean isLost(SQLException failed) {
        return isOfClass(failed, "08") || GOING_DOWN.contains(String.valueOf(failed.getSQLState()));
    }

    private static boolean isOfClass(SQLException failed, String state) {
        return String.valueOf(failed.getSQLState()).startsWith(state);
    }

    @Override
    public boolean isViolation(SQLException failed) {
        return isOfClass(failed, "23");
    }

    @Override
    public String explain(SQLException failed) {
        return switch (String.valueOf(failed.getSQLState())) {
            case "28P01", "28000" -> "it does not let this user in with this password; check both in dsn";
            case "3D000" -> "it has no database of this name; create it";
            case "42501" -> "this user may not do there what is needed; let it create tables";
            case "3F000" -> "it has no schema to put tables into; create the one that search_path names";
            case "53300" -> "it has no connection left; raise its max_connections, or lower max_conns in dsn";
            case "57P03" -> "it is starting or stopping; try again in a moment";
            case "08001", "08006" -> SILENT;
            case "08004" -> "it refuses the connection (" + FirstLine.of(failed) + "); check sslmode and host in dsn";
            default -> isWaitOver(failed) ? SILENT : FirstLine.of(failed);
        };
    }

    private static boolean isWaitOver(SQLException failed) {
        return failed.getSQLState() == null && FirstLine.of(failed).startsWith("Acquisition timeout");
    }

    // A migration of much data may take long, and another program's is waited for.
    @Override
    public void lockForMigration(PreparedConnection connection) throws SQLException {
        usualTimeout = connection.jdbc().getNetworkTimeout();
        connection.jdbc().setNetworkTimeout(Runnable::run, 0);
        connection.execute("SELECT pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
    }

    @Override
    public void endMigration(PreparedConnection connection) throws SQLException {
        connection.jdbc().setNetworkTimeout(Runnable::run, usualTimeout);
    }

    @Override
    public String skippingLocked() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public String holding() {
        return " FOR SHARE";
    }

    @Override
    public String holdingInOrder() {
        return " ORDER BY id COLLATE \"C\" FOR UPDATE";
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
