package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DsnTest {
    @Test
    void a_file_is_named_from_the_root_or_from_here() {
        assertThat(Dsn.parse("sqlite:///var/lib/db.sqlite?_fk=true&mode=rwc"))
                .isEqualTo(new SqliteDsn(Path.of("/var/lib/db.sqlite"), SqliteDsn.Mode.RWC));
        assertThat(Dsn.parse("sqlite://data/db.sqlite"))
                .isEqualTo(new SqliteDsn(Path.of("data/db.sqlite"), SqliteDsn.Mode.RWC));
    }

    @Test
    void a_mode_says_what_may_be_done_with_the_file() {
        assertThat(Dsn.parse("sqlite://x?mode=ro")).isEqualTo(new SqliteDsn(Path.of("x"), SqliteDsn.Mode.RO));
        assertThat(Dsn.parse("sqlite://x?mode=rw")).isEqualTo(new SqliteDsn(Path.of("x"), SqliteDsn.Mode.RW));
    }

    @Test
    void a_server_has_a_user_a_password_and_parameters() {
        var dsn = (PostgresDsn) Dsn.parse("postgres://me%40home:a%3Ab%2F%40+c@db.example:5433/people?sslmode=require");
        assertThat(dsn.user()).isEqualTo("me@home");
        assertThat(dsn.password()).isEqualTo("a:b/@+c");
        assertThat(dsn.jdbcUrl())
                .startsWith("jdbc:postgresql://db.example:5433/people?")
                .contains("sslmode=require");
    }

    @Test
    void the_pool_is_told_its_size_and_the_driver_its_own_names() {
        var dsn = (PostgresDsn)
                Dsn.parse("postgresql://me@db/people?max_conns=7&max_idle_conns=2&connect_timeout=3&search_path=own");
        assertThat(dsn.most()).isEqualTo(7);
        assertThat(dsn.jdbcUrl())
                .contains("connectTimeout=3", "currentSchema=own")
                .doesNotContain("max_");
    }

    @Test
    void no_text_of_it_shows_the_password() {
        var dsn = Dsn.parse("postgres://me:secret@db:5432/people?password=secret");
        assertThat(dsn.shown()).isEqualTo("postgres://me@db:5432/people");
        assertThat(dsn.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://me:secret@db/x",
                "secret",
                "sqlite://",
                "sqlite://x?mode=secret",
                "sqlite://:memory:",
                "sqlite://x?mode=memory",
                "postgres://",
                "postgres://me:secret@db",
                "postgres://me:secret@/x",
                "postgres://me:%zsecret@db/x",
                "postgres://me:secret@db/x?max_conns=none"
            })
    void anything_else_is_refused_without_showing_it(String text) {
        assertThatThrownBy(() -> Dsn.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dsn")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
