package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.testkit.fixture.People;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Identities that an earlier version kept are given in batches, each until it was changed or left. */
@ExtendWith(PostgresServer.class)
class OlderFormTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final String AGE = "UPDATE identities SET form = 0";

    private static List<IdentityId> older(JdbcUnitOfWork work, int most) {
        return work.read(stores -> stores.identities().ofOlderForm(most)).stream()
                .map(StoredIdentity::id)
                .toList();
    }

    private static List<StoredIdentity> people(JdbcUnitOfWork work) {
        var people = new ArrayList<StoredIdentity>();
        for (int i = 0; i < 5; i++) {
            var person = People.anyIdentity();
            work.write(stores -> {
                stores.identities().insert(person);
                return person;
            });
            people.add(person);
        }
        return people;
    }

    private static void check(JdbcUnitOfWork work, Aging aging) throws SQLException {
        List<StoredIdentity> people = people(work);
        assertThat(older(work, 10)).isEmpty();
        aging.age();
        assertThat(older(work, 10))
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(StoredIdentity::id).toList());
        assertThat(older(work, 2)).hasSize(2);
        work.write(stores -> stores.identities().update(People.renamed(people.get(0), "Another Name")));
        work.write(stores -> {
            stores.identities().leaveForm(people.get(1).id());
            return people;
        });
        assertThat(older(work, 10))
                .containsExactlyInAnyOrder(
                        people.get(2).id(), people.get(3).id(), people.get(4).id());
    }

    private interface Aging {
        void age() throws SQLException;
    }

    @Test
    @DisplayName("[A5] SQLite gives identities of an older form until they were looked at")
    void on_sqlite(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("db.sqlite");
        try (var work = JdbcUnitOfWork.open(Dsn.sqlite(file), JSON)) {
            check(work, () -> {
                try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                        var statement = connection.createStatement()) {
                    statement.execute(AGE);
                }
            });
        }
    }

    @Test
    @DisplayName("[A5] PostgreSQL gives identities of an older form until they were looked at")
    void on_postgres(PostgresServer.Running server) throws SQLException {
        server.run("CREATE DATABASE older_form");
        try (var work = JdbcUnitOfWork.open(Dsn.parse(server.dsn("older_form")), JSON)) {
            check(work, () -> server.run("older_form", AGE));
        }
    }
}
