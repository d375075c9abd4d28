package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.json.ContractJson;
import dev.portcullis.testkit.store.Race;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresServer.class)
class MigrationsTest {
    private static final ContractJson JSON = ContractJson.create();

    @TempDir
    Path folder;

    @Test
    void a_database_that_is_up_to_date_stays_as_it_is() {
        var file = folder.resolve("db.sqlite");
        open(Dsn.sqlite(file)).close();
        assertThatCode(() -> open(Dsn.sqlite(file)).close()).doesNotThrowAnyException();
    }

    @Test
    void many_programs_may_start_on_one_file_together() {
        var dsn = Dsn.sqlite(folder.resolve("db.sqlite"));
        assertThat(startedTogether(dsn)).isEqualTo(Race.RUNNERS);
    }

    @Test
    void many_programs_may_start_on_one_server_together(PostgresServer.Running server) {
        var dsn = Dsn.parse(server.freshDsn() + "&max_conns=2");
        assertThat(startedTogether(dsn)).isEqualTo(Race.RUNNERS);
    }

    @Test
    void a_database_of_a_newer_program_is_refused() throws SQLException {
        var file = folder.resolve("newer.sqlite");
        open(Dsn.sqlite(file)).close();
        run(file, "INSERT INTO portcullis_migrations VALUES ('0999-from-tomorrow.sql', 'x', 0)");
        assertThatThrownBy(() -> open(Dsn.sqlite(file)))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("newer.sqlite")
                .hasMessageContaining("newer version (0999-from-tomorrow.sql)");
    }

    @Test
    void a_database_made_by_another_text_is_refused() throws SQLException {
        var file = folder.resolve("other.sqlite");
        open(Dsn.sqlite(file)).close();
        run(file, "UPDATE portcullis_migrations SET checksum = 'another'");
        assertThatThrownBy(() -> open(Dsn.sqlite(file)))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("another text of 0001-first-tables.sql");
    }

    private static int startedTogether(Dsn dsn) {
        return Race.winners(IllegalStateException.class, i -> {
            open(dsn).close();
            return true;
        });
    }

    private static JdbcUnitOfWork open(Dsn dsn) {
        return JdbcUnitOfWork.open(dsn, JSON, Duration.ofSeconds(20));
    }

    private static void run(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
