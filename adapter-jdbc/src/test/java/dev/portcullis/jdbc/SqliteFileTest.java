package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.testkit.fixture.People;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final long PAGE = 4_096;

    @TempDir
    Path folder;

    @Test
    void what_was_kept_is_there_after_a_restart() {
        var file = folder.resolve("db.sqlite");
        var person = People.anyIdentity();
        try (var before = open(file)) {
            insert(before, person);
        }
        try (var after = open(file)) {
            assertThat(isKept(after, person)).isTrue();
        }
    }

    @Test
    void what_was_kept_is_there_when_the_program_was_killed() throws Exception {
        var file = folder.resolve("db.sqlite");
        var left = folder.resolve("left.sqlite");
        var person = People.anyIdentity();
        try (var before = open(file)) {
            insert(before, person);
            Files.copy(file, left);
            Files.copy(folder.resolve("db.sqlite-wal"), folder.resolve("left.sqlite-wal"));
        }
        try (var after = open(left)) {
            assertThat(isKept(after, person)).isTrue();
        }
    }

    @Test
    void the_log_grows_to_four_thousand_pages_before_they_go_into_the_file() throws Exception {
        var file = folder.resolve("db.sqlite");
        var log = folder.resolve("db.sqlite-wal");
        try (var unitOfWork = open(file)) {
            long before = Files.size(file);
            while (Files.size(log) < 3_900 * PAGE) {
                insert(unitOfWork, People.anyIdentity());
            }
            assertThat(Files.size(file)).isEqualTo(before);
            while (Files.size(file) == before) {
                insert(unitOfWork, People.anyIdentity());
            }
            assertThat(Files.size(log)).isLessThan(4_100 * PAGE);
        }
    }

    @Test
    void it_may_be_closed_twice_and_is_closed_then() {
        var unitOfWork = open(folder.resolve("db.sqlite"));
        unitOfWork.close();
        unitOfWork.close();
        assertThatThrownBy(() -> insert(unitOfWork, People.anyIdentity())).isInstanceOf(Unavailable.class);
    }

    @Test
    @Timeout(20)
    void once_it_is_closed_nobody_waits_for_it() {
        var patient = JdbcUnitOfWork.open(Dsn.sqlite(folder.resolve("db.sqlite")), JSON, Duration.ofHours(1));
        patient.close();
        assertThatThrownBy(() -> insert(patient, People.anyIdentity())).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> isKept(patient, People.anyIdentity())).isInstanceOf(Unavailable.class);
    }

    @Test
    void two_programs_may_share_a_file() {
        var file = folder.resolve("db.sqlite");
        var person = People.anyIdentity();
        try (var one = open(file);
                var other = open(file)) {
            insert(one, person);
            assertThat(isKept(other, person)).isTrue();
            insert(other, People.anyIdentity());
        }
    }

    @Test
    void a_missing_folder_is_made() {
        try (var made = open(folder.resolve("not/there/yet/db.sqlite"))) {
            insert(made, People.anyIdentity());
        }
        assertThat(folder.resolve("not/there/yet/db.sqlite")).exists();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws Exception {
        Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> open(folder.resolve("file/db.sqlite")))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("file/db.sqlite")
                .hasMessageContaining("make it");
    }

    @Test
    void a_folder_in_place_of_the_file_is_told() {
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void a_missing_file_is_told_when_none_may_be_made() {
        assertThatThrownBy(() -> openBy("sqlite://" + folder.resolve("none") + "?mode=rw"))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("mode=rwc");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void a_file_that_is_no_database_is_told_and_left_alone() throws Exception {
        var file = folder.resolve("letter.txt");
        String text = "Dear reader, this is no database. ".repeat(100);
        Files.writeString(file, text);
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("letter.txt")
                .hasMessageContaining("no SQLite database");
        assertThat(file).hasContent(text);
    }

    @Test
    void a_database_that_may_only_be_read_is_told() throws Exception {
        var file = folder.resolve("empty.sqlite");
        Files.createFile(file);
        assertThatThrownBy(() -> openBy("sqlite://" + file + "?mode=ro"))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("can only be read");
    }

    @Test
    void a_database_that_was_used_and_may_only_be_read_now_is_told_too() {
        var file = folder.resolve("used.sqlite");
        open(file).close();
        assertThatThrownBy(() -> openBy("sqlite://" + file + "?mode=ro"))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessageContaining("used.sqlite")
                .hasMessageContaining("can only be read");
    }

    @Test
    void a_database_that_another_program_holds_is_told() throws Exception {
        var file = folder.resolve("held.sqlite");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> open(file))
                    .isInstanceOf(StoreNotUsable.class)
                    .hasMessageContaining("held.sqlite")
                    .hasMessageContaining("locked");
        }
    }

    private static JdbcUnitOfWork open(Path file) {
        return JdbcUnitOfWork.open(Dsn.sqlite(file), JSON, SHORT);
    }

    private static JdbcUnitOfWork openBy(String dsn) {
        return JdbcUnitOfWork.open(Dsn.parse(dsn), JSON, SHORT);
    }

    private static void insert(JdbcUnitOfWork unitOfWork, StoredIdentity person) {
        unitOfWork.write(stores -> {
            stores.identities().insert(person);
            return null;
        });
    }

    private static boolean isKept(JdbcUnitOfWork unitOfWork, StoredIdentity person) {
        return unitOfWork.read(stores -> stores.identities().find(person.id()).equals(Optional.of(person)));
    }
}
