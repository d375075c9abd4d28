package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.testkit.fixture.Flows;
import dev.portcullis.testkit.fixture.People;
import dev.portcullis.testkit.fixture.Sessions;
import dev.portcullis.testkit.store.Race;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConcurrencyTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final Duration SHORT = Duration.ofMillis(30);
    private static final int ROUNDS = 20;

    @TempDir
    Path folder;

    private JdbcUnitOfWork unitOfWork;

    @BeforeEach
    void open() {
        unitOfWork = JdbcUnitOfWork.open(Dsn.sqlite(folder.resolve("db.sqlite")), JSON, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        unitOfWork.close();
    }

    @Test
    void many_clients_that_read_and_write_never_find_it_locked() {
        int done = Race.winners(IllegalStateException.class, i -> {
            for (int round = 0; round < ROUNDS; round++) {
                signUpAndAsk();
            }
            return true;
        });
        assertThat(done).isEqualTo(Race.RUNNERS);
    }

    @Test
    void a_writer_that_waits_too_long_is_told_so() {
        var file = folder.resolve("slow.sqlite");
        try (var slow = JdbcUnitOfWork.open(Dsn.sqlite(file), JSON, SHORT)) {
            assertThatThrownBy(() -> slow.write(outer -> slow.write(inner -> null)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("no connection free");
        }
    }

    @Test
    void a_lock_of_another_program_ends_in_unavailable_and_passes() throws Exception {
        var file = folder.resolve("shared.sqlite");
        var flow = Flows.anyLoginFlow();
        try (var ours = JdbcUnitOfWork.open(Dsn.sqlite(file), JSON, SHORT)) {
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThatThrownBy(() -> ours.write(stores -> null)).isInstanceOf(Unavailable.class);
                statement.execute("ROLLBACK");
            }
            ours.write(stores -> {
                stores.flows().insert(flow);
                return null;
            });
        }
    }

    private void signUpAndAsk() {
        var person = People.anyIdentity();
        var session = Sessions.anySessionOf(person);
        unitOfWork.write(stores -> {
            stores.identities().insert(person);
            stores.sessions().insert(session);
            return null;
        });
        boolean found = unitOfWork.read(
                stores -> stores.sessions().findByTokenHash(session.tokenHash()).isPresent());
        assertThat(found).isTrue();
    }
}
