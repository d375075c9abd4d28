package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.database.StoresContract;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sqlite.SQLiteDataSource;

/** The stores behind a pool of somebody else's. */
@ExtendWith(PostgresServer.class)
class HandedOverStoresTest extends StoresContract {
    private static final ContractJson JSON = ContractJson.create();
    private static final String EMPTY =
            "TRUNCATE flows, identities, claims, sessions, flow_errors, paused_submissions, outbox, hook_calls, failed_attempts";

    private static AgroalDataSource pool;
    private static JdbcUnitOfWork unitOfWork;

    @BeforeAll
    static void open(PostgresServer.Running server) throws SQLException {
        server.run("CREATE DATABASE handed_over");
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(of -> of.maxSize(8)
                        .connectionFactoryConfiguration(
                                from -> from.jdbcUrl("jdbc:postgresql://127.0.0.1:" + server.port() + "/handed_over")
                                        .principal(new NamePrincipal("postgres"))
                                        .credential(new SimplePassword("postgres")))));
        unitOfWork = JdbcUnitOfWork.open(pool, JSON);
    }

    @BeforeEach
    void empty(PostgresServer.Running server) {
        server.run("handed_over", EMPTY);
    }

    @AfterAll
    static void close() {
        unitOfWork.close();
        pool.close();
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Test
    void a_database_in_memory_cannot_be_shared_and_is_refused() {
        var memory = new SQLiteDataSource();
        memory.setUrl("jdbc:sqlite::memory:");
        assertThatThrownBy(() -> JdbcUnitOfWork.open(memory, JSON))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("a file by its path");
    }
}
