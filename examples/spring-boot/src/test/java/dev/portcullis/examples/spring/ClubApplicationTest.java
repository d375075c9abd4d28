package dev.portcullis.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application as it is, on SQLite, asked over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ClubApplicationTest {
    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void keepIn(DynamicPropertyRegistry properties) {
        properties.add("portcullis.storage.sqlite", () -> folder.resolve("club.sqlite"));
        properties.add("management.endpoint.health.show-components", () -> "always");
        properties.add("management.endpoints.web.exposure.include", () -> "health,metrics");
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void the_clubs_own_endpoints_answer_as_before() throws Exception {
        var notes = get("/notes");
        assertThat(notes.statusCode()).isEqualTo(200);
        assertThat(notes.body()).isEqualTo("We meet on Thursday.");
        assertThat(folder.resolve("club.sqlite")).isNotEmptyFile();
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/sessions/whoami").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_is_not_signed_in_is_kept_out() throws Exception {
        assertThat(get("/me").statusCode()).isEqualTo(403);
        assertThat(get("/me", "X-Session-Token", "nonsense").statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_signed_up_below_the_path_is_known() throws Exception {
        var ada = Person.anyone();
        try (var api = HttpFrontendApi.at(URI.create("http://127.0.0.1:" + port + "/auth"))
                .build()) {
            String token = new Journeys(api).token(ada);
            assertThat(get("/me", "X-Session-Token", token).body()).isEqualTo("Hello, " + ada.email() + ".");
            assertThat(get("/auth/sessions/whoami", "X-Session-Token", token).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_pages_are_below_the_path_and_leave_the_home_page_alone() throws Exception {
        var page = get("/auth/ui/signed-out");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The club", "/auth/ui/");
        assertThat(get("/auth/ui/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/ui/login").statusCode()).isEqualTo(404);
        var start = get("/auth/self-service/login/browser");
        assertThat(start.headers().firstValue("Location").orElse(""))
                .startsWith("http://127.0.0.1:8080/auth/ui/login?flow=");
    }

    @Test
    void the_actuator_knows_whether_the_engine_serves_and_counts_what_happens() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"portcullis\":{\"status\":\"UP\"}");
        try (var api = HttpFrontendApi.at(URI.create("http://127.0.0.1:" + port + "/auth"))
                .build()) {
            new Journeys(api).register(Person.anyone());
        }
        assertThat(get("/actuator/metrics/portcullis.events").body()).contains("registration.succeeded");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
