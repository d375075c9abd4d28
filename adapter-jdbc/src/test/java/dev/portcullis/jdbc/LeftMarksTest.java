package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a node leaves in the database is found by the one after it. */
@ExtendWith(PostgresServer.class)
class LeftMarksTest {
    private static final ContractJson JSON = ContractJson.create();

    @Test
    void what_was_left_in_a_file_is_found_at_the_next_start(@TempDir Path folder) {
        findsWhatWasLeft(Dsn.parse("sqlite://" + folder.resolve("people.sqlite")));
    }

    @Test
    void what_was_left_in_postgresql_is_found_at_the_next_start(PostgresServer.Running server) {
        server.run("CREATE DATABASE marks");
        findsWhatWasLeft(Dsn.parse(server.dsn("marks")));
    }

    private static void findsWhatWasLeft(Dsn dsn) {
        try (var first = JdbcUnitOfWork.open(dsn, JSON)) {
            assertThat(first.leave("color", "red")).isEmpty();
            assertThat(first.leave("size", "small")).isEmpty();
        }
        try (var next = JdbcUnitOfWork.open(dsn, JSON)) {
            assertThat(next.leave("color", "blue")).contains("red");
            assertThat(next.leave("color", "blue")).contains("blue");
            assertThat(next.leave("size", "large")).contains("small");
        }
    }
}
