package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
    @TempDir
    Path scratch;

    @Test
    void what_was_unpacked_to_be_loaded_is_gone() throws SQLException {
        SqliteLibrary.loadBy(scratch);

        assertThat(scratch).isEmptyDirectory();
        assertThat(System.getProperty("org.sqlite.lib.path")).isNull();
        assertWorks();
    }

    @Test
    void without_room_to_unpack_it_the_driver_does_as_it_would() throws SQLException {
        assertThatCode(() -> SqliteLibrary.loadBy(scratch.resolve("missing"))).doesNotThrowAnyException();
        assertWorks();
    }

    private static void assertWorks() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT 7")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getInt(1)).isEqualTo(7);
        }
    }
}
