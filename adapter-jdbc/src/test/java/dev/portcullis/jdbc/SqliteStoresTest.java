package dev.portcullis.jdbc;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.database.StoresContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoresTest extends StoresContract {
    private static final ContractJson JSON = ContractJson.create();

    private JdbcUnitOfWork unitOfWork;

    @BeforeEach
    void open(@TempDir Path folder) {
        unitOfWork = JdbcUnitOfWork.open(Dsn.sqlite(folder.resolve("db.sqlite")), JSON, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        unitOfWork.close();
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
