package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.database.StoresContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresServer.class)
class PostgresStoresTest extends StoresContract {
    private static final ContractJson JSON = ContractJson.create();
    private static final String EMPTY =
            "TRUNCATE flows, identities, claims, sessions, flow_errors, paused_submissions, outbox, hook_calls, failed_attempts";

    private static JdbcUnitOfWork unitOfWork;

    @BeforeAll
    static void open(PostgresServer.Running server) {
        server.run("CREATE DATABASE contract");
        unitOfWork = JdbcUnitOfWork.open(Dsn.parse(server.dsn("contract")), JSON, Duration.ofMinutes(1));
    }

    @BeforeEach
    void empty(PostgresServer.Running server) {
        server.run("contract", EMPTY);
    }

    @AfterAll
    static void close() {
        unitOfWork.close();
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
