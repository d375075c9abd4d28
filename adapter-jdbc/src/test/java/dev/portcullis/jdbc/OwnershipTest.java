package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.json.ContractJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases of other programs are refused in words and stay as they were. */
@ExtendWith(PostgresServer.class)
class OwnershipTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final String KRATOS = "CREATE TABLE schema_migration (version TEXT);"
            + " CREATE TABLE identities (id TEXT); CREATE TABLE selfservice_login_flows (id TEXT);"
            + " CREATE TABLE networks (id TEXT);";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE identities (name TEXT)",
                "CREATE TABLE songs (name TEXT)",
                "CREATE VIEW ones AS SELECT 1",
                "CREATE TABLE sqliteish (name TEXT)",
                "CREATE TABLE one (x); CREATE TABLE two (x); CREATE TABLE three (x)",
            })
    @DisplayName("[U9] A file of another program is refused and stays byte for byte as it was")
    void a_file_of_another_program_stays_as_it_was(String made) throws Exception {
        Path file = made(made);
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContainingAll(file.toString(), "belongs to another program (tables: ", "of its own in dsn")
                .hasMessageNotContaining("\n");
        assertThat(file).hasBinaryContent(before);
        assertThat(beside(file)).isEmpty();
    }

    @Test
    @DisplayName("[U9] A file of another program with a log of its own stays byte for byte as it was")
    void a_file_with_a_log_stays_as_it_was() throws Exception {
        Path file = folder.resolve("crashed.sqlite");
        Path log = folder.resolve("crashed.sqlite-wal");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("running.sqlite"));
                var statement = other.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE songs (name TEXT)");
            Files.copy(folder.resolve("running.sqlite"), file);
            Files.copy(folder.resolve("running.sqlite-wal"), log);
        }
        byte[] before = Files.readAllBytes(file);
        byte[] logBefore = Files.readAllBytes(log);
        assertThatThrownBy(() -> open(file)).isInstanceOf(StoreNotUsable.class).hasMessageContaining("songs");
        assertThat(file).hasBinaryContent(before);
        assertThat(log).hasBinaryContent(logBefore);
    }

    @Test
    @DisplayName("[U9] The database of the server that the interface comes from is called by its name")
    void the_reference_servers_file_is_called_by_its_name() throws Exception {
        Path file = made(KRATOS);
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContainingAll("Ory Kratos", "of its own in dsn");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void an_empty_file_becomes_ours() throws Exception {
        Path file = Files.createFile(folder.resolve("empty.sqlite"));
        assertThatCode(() -> open(file).close()).doesNotThrowAnyException();
        assertThatCode(() -> open(file).close()).doesNotThrowAnyException();
    }

    @Test
    void a_file_of_ours_may_hold_more_than_our_tables() throws Exception {
        Path file = folder.resolve("db.sqlite");
        open(file).close();
        run(file, "CREATE TABLE songs (name TEXT)");
        assertThatCode(() -> open(file).close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE songs (name TEXT)", "CREATE VIEW nothing AS SELECT 1 AS one", KRATOS})
    @DisplayName("[U9] A schema of another program on a server is refused and gets no table")
    void a_schema_of_another_program_gets_no_table(String made, PostgresServer.Running server) {
        String dsn = server.freshDsn();
        server.run(nameOf(dsn), made);
        assertThatThrownBy(() -> open(dsn))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("of its own in dsn");
        assertThatThrownBy(() -> server.run(nameOf(dsn), "SELECT * FROM portcullis_migrations"))
                .hasMessageContaining("does not exist");
    }

    @Test
    void another_schema_beside_theirs_becomes_ours(PostgresServer.Running server) {
        String dsn = server.freshDsn();
        server.run(nameOf(dsn), "CREATE TABLE songs (name TEXT)");
        server.run(nameOf(dsn), "CREATE SCHEMA ours");
        for (int start = 0; start < 2; start++) {
            assertThatCode(() -> open(dsn + "&search_path=ours").close()).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("[U36] A schema that is not there is told")
    void a_schema_that_is_not_there_is_told(PostgresServer.Running server) {
        assertThatThrownBy(() -> open(server.freshDsn() + "&search_path=missing"))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("create the one that search_path names");
    }

    private Path made(String statements) throws SQLException {
        Path file = folder.resolve("foreign.sqlite");
        run(file, statements);
        return file;
    }

    private String[] beside(Path file) {
        return folder.toFile().list((where, name) -> name.startsWith(file.getFileName() + "-"));
    }

    private static JdbcUnitOfWork open(Path file) {
        return JdbcUnitOfWork.open(Dsn.sqlite(file), JSON, Duration.ofSeconds(5));
    }

    private static JdbcUnitOfWork open(String dsn) {
        return JdbcUnitOfWork.open(Dsn.parse(dsn), JSON, Duration.ofSeconds(5));
    }

    private static String nameOf(String dsn) {
        return dsn.substring(dsn.lastIndexOf('/') + 1, dsn.indexOf('?'));
    }

    private static void run(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
