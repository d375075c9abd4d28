package dev.portcullis.jdbc;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL behind a pool; the driver keeps prepared statements by itself. */
final class PostgresConnections implements Connections {
    private static final int MOST = 16;
    private static final Set<String> RETRY = Set.of("40001", "40P01");
    private static final String DUPLICATE = "23505";
    private static final long MIGRATION_LOCK = 7_067_211_904_412L;

    private final AgroalDataSource pool;

    PostgresConnections(Dsn.Postgres dsn) {
        try {
            pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .metricsEnabled(false)
                    .connectionPoolConfiguration(of -> of.maxSize(MOST)
                            .minSize(1)
                            .acquisitionTimeout(Duration.ofSeconds(10))
                            .idleValidationTimeout(Duration.ofSeconds(30))
                            .connectionFactoryConfiguration(from -> from.jdbcUrl(dsn.jdbcUrl())
                                    .connectionProviderClassName("org.postgresql.Driver")
                                    .principal(new NamePrincipal(dsn.user()))
                                    .credential(new SimplePassword(dsn.password())))));
            pool.getConnection().close();
        } catch (SQLException unreachable) {
            throw new StoreNotUsable(
                    "The database at " + dsn + " cannot be used: " + unreachable.getMessage()
                            + "; check that it runs, and the name and password in dsn",
                    unreachable);
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) throws SQLException {
        try (Handle handle = new Handle(pool.getConnection())) {
            Connection connection = handle.connection();
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.run(handle);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) throws SQLException {
        try (Handle handle = new Handle(pool.getConnection())) {
            return work.run(handle);
        }
    }

    @Override
    public boolean isDuplicate(SQLException exception) {
        return DUPLICATE.equals(exception.getSQLState());
    }

    @Override
    public boolean isWorthRetrying(SQLException exception) {
        return RETRY.contains(String.valueOf(exception.getSQLState()));
    }

    @Override
    public void lockForMigration(Handle handle) throws SQLException {
        handle.prepare("SELECT pg_advisory_xact_lock(" + MIGRATION_LOCK + ")")
                .executeQuery()
                .close();
    }

    @Override
    public void close() {
        pool.close();
    }
}
