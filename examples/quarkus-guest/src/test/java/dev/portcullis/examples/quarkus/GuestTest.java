package dev.portcullis.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.openapi.OpenApiDocument;
import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The application as it is, asked over HTTP; it stands below a path itself. */
@QuarkusTest
class GuestTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI base;

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void the_clubs_own_endpoints_answer_as_before() throws Exception {
        assertThat(send("GET", "/club/notes", "").body()).isEqualTo("We meet on Thursday.");
        var noted = send("POST", "/club/notes", "Bring cake");
        assertThat(noted.body()).isEqualTo("Noted: Bring cake");
        assertThat(noted.headers().map()).doesNotContainKeys("set-cookie", "content-security-policy");
        for (String path :
                new String[] {"/club/nothing", "/club/sessions/whoami", "/club/auth/nothing", "/auth/sessions/whoami"
                }) {
            assertThat(send("GET", path, "").statusCode()).as(path).isEqualTo(404);
            assertThat(send("GET", path, "").headers().map()).doesNotContainKeys("set-cookie");
        }
    }

    @Test
    void whoever_signed_up_below_the_path_is_known() throws Exception {
        var ada = Person.anyone();
        try (var api = HttpFrontendApi.at(base.resolve("/club/auth")).build()) {
            String token = new Journeys(api).token(ada);
            assertThat(send("GET", "/club/me", "", "X-Session-Token", token).body())
                    .isEqualTo("Hello, " + ada.email() + ".");
        }
        assertThat(send("GET", "/club/me", "").statusCode()).isEqualTo(401);
    }

    @Test
    void the_pages_are_below_the_path_and_leave_the_home_page_alone() throws Exception {
        var home = send("GET", "/club/auth/", "");
        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(home.headers().firstValue("Location").orElse(""))
                .startsWith("http://127.0.0.1:8080/club/auth/self-service/login/browser");
        var page = send("GET", "/club/auth/ui/signed-out", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The club", "/club/auth/ui/");
        assertThat(send("GET", "/club/auth/ui/nothing", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/club/", "").body()).doesNotContain("The club");
        assertThat(send("GET", "/club/ui/login", "").body()).doesNotContain("The club");
    }

    @Test
    void a_sign_in_leads_to_the_pages_and_its_form_back_to_the_address_that_browsers_see() throws Exception {
        var begun = send("GET", "/club/auth/self-service/login/browser", "", "Accept", "text/html");
        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(begun.headers().firstValue("Location").orElse(""))
                .startsWith("http://127.0.0.1:8080/club/auth/ui/login?flow=");
        var flow = send("GET", "/club/auth/self-service/login/api", "");
        assertThat(flow.body()).contains("\"http://127.0.0.1:8080/club/auth/self-service/login?flow=");
    }

    @Test
    void our_paths_are_ours_whatever_the_method() throws Exception {
        assertThat(send("GET", "/club/auth/sessions/whoami", "").statusCode()).isEqualTo(401);
        assertThat(send("PUT", "/club/auth/self-service/login", "").statusCode())
                .isEqualTo(405);
        assertThat(send("GET", "/club/auth/health/ready", "").body()).isEqualTo("{\"status\":\"ok\"}\n");
    }

    @Test
    void one_document_describes_the_clubs_operations_and_ours() throws Exception {
        var document = ContractJson.create()
                .readText(
                        JsonObject.class,
                        send("GET", "/club/q/openapi?format=json", "").body());
        var paths = document.object("paths");
        assertThat(paths.object("/club/notes").members()).containsKeys("get", "post");
        for (var ours : OpenApiDocument.read(ContractJson.create())
                .json()
                .object("paths")
                .members()
                .entrySet()) {
            var described = paths.object("/club/auth" + ours.getKey());
            assertThat(described.members())
                    .as(ours.getKey())
                    .containsOnlyKeys(((JsonObject) ours.getValue()).members().keySet());
        }
        assertThat(paths.object("/club/auth/sessions/whoami").object("get").text("operationId"))
                .contains("toSession");
        var schemas = document.object("components").object("schemas");
        assertThat(schemas.object("loginFlow").object("properties").object("ui").text("$ref"))
                .contains("#/components/schemas/uiContainer");
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
