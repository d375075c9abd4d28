package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.json.ContractJson;
import dev.portcullis.testkit.fixture.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Accounts in a file are read by its owner alone. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its file systems have no such permissions")
class SqlitePermissionsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("[S22] The file, its log and its folder are for their owner only, wherever they lie")
    void file_log_and_folder_are_for_their_owner_only() throws IOException {
        Path file = folder.resolve("not/there/db.sqlite");
        try (var store = open(file)) {
            store.write(stores -> {
                stores.identities().insert(People.anyIdentity());
                return null;
            });
            for (String ending : List.of("", "-wal", "-shm")) {
                assertThat(permissions(file + ending)).as(ending).isEqualTo("rw-------");
            }
        }
        assertThat(permissions(folder.resolve("not/there").toString())).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("not").toString())).isEqualTo("rwx------");
    }

    @Test
    @DisplayName("[S22] A file that an earlier version left open to all is closed at the next start")
    void a_file_open_to_all_is_closed() throws IOException {
        Path file = folder.resolve("db.sqlite");
        open(file).close();
        permit(file, "rw-r--r--");
        open(file).close();
        assertThat(permissions(file.toString())).isEqualTo("rw-------");
    }

    @Test
    void a_file_that_was_opened_to_a_group_alone_stays_so() throws IOException {
        Path file = folder.resolve("db.sqlite");
        open(file).close();
        permit(file, "rw-r-----");
        open(file).close();
        assertThat(permissions(file.toString())).isEqualTo("rw-r-----");
    }

    @Test
    void the_file_of_another_program_keeps_its_permissions() throws Exception {
        Path file = folder.resolve("foreign.sqlite");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE songs (name TEXT)");
        }
        permit(file, "rw-r--r--");
        assertThatThrownBy(() -> open(file)).isInstanceOf(StoreNotUsable.class);
        assertThat(permissions(file.toString())).isEqualTo("rw-r--r--");
    }

    private static JdbcUnitOfWork open(Path file) {
        return JdbcUnitOfWork.open(Dsn.sqlite(file), ContractJson.create(), Duration.ofSeconds(5));
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file)));
    }
}
