package dev.portcullis.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Portcullis;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter in somebody else's application. */
class GuestTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Portcullis portcullis;
    private Container container;

    @BeforeEach
    void open(@TempDir Path folder) {
        portcullis = Portcullis.inMemory();
        container = new Container(portcullis.publicApi().below("/auth").build(), "/shop", folder);
    }

    @AfterEach
    void close() {
        client.close();
        container.close();
        portcullis.close();
    }

    @Test
    void the_operations_are_below_the_paths_of_application_and_guest() throws Exception {
        var flow = send("GET", "/auth/self-service/login/api", "");
        assertThat(flow.statusCode()).isEqualTo(200);
        assertThat(flow.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(flow.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(flow.headers().firstValue("Date")).isPresent();
        assertThat(flow.body()).contains("/shop/auth/self-service/login/api");
        assertThat(send("GET", "/auth/sessions/whoami", "").statusCode()).isEqualTo(401);
        assertThat(send("PUT", "/auth/self-service/login", "{}").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes", "/sessions/whoami", "/auth", "/auth/", "/auth/nonsense"})
    void neighbours_are_untouched_bodies_included(String path) throws Exception {
        assertThat(send("POST", path, "hello").body()).isEqualTo("neighbour at /shop" + path + " was told hello");
        assertThat(send("POST", path, "hello").headers().map())
                .doesNotContainKeys("set-cookie", "x-content-type-options");
    }

    @Test
    void a_question_about_an_answer_gets_its_head() throws Exception {
        var head = send("HEAD", "/auth/health/alive", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("16");
        assertThat(head.body()).isEmpty();
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(container.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
