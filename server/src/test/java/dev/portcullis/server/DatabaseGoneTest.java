package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Portcullis;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When the database does not answer: refused, without a word of why, and the process goes on. docs/security.md, I6. */
@QuarkusTest
@TestProfile(OnSqlite.class)
class DatabaseGoneTest {
    private static final String LOGIN =
            "{\"method\":\"password\",\"identifier\":\"ann@example.org\",\"password\":\"correct-horse-7-battery\"}";

    @TestHTTPResource
    URI base;

    @Inject
    Portcullis portcullis;

    @Test
    @DisplayName("[I6] Without its database the server refuses everything blandly and lives on")
    void without_its_database_the_server_refuses_everything_blandly_and_lives_on() {
        try (var web = new Web(base.getPort())) {
            String flow =
                    web.read(web.get("/self-service/login/api")).text("id").orElseThrow();
            assertThat(web.get("/health/ready").statusCode()).isEqualTo(200);

            portcullis.close();

            for (HttpResponse<String> answer : List.of(
                    web.get("/sessions/whoami", "X-Session-Token", "ory_st_of_somebody"),
                    web.get("/self-service/login/api"),
                    web.post("/self-service/login?flow=" + flow, Web.JSON, LOGIN))) {
                assertThat(answer.statusCode()).as("%s", answer.request()).isEqualTo(503);
                assertThat(answer.body().toLowerCase(java.util.Locale.ROOT))
                        .contains("try again")
                        .doesNotContain("sql", "exception", "dev.portcullis", "database");
            }
            var page = web.get("/self-service/login/browser", "Accept", "text/html,*/*;q=0.8");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).startsWith("<!doctype html>").doesNotContain("database", "Exception");
            assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(web.get("/health/alive").statusCode()).isEqualTo(200);
        }
    }
}
