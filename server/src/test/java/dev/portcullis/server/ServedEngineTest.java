package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.JsonObject;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The way through the server of each kind of client. */
@QuarkusTest
@TestProfile(InMemory.class)
class ServedEngineTest extends WithWeb {
    private static final String PASSWORD = "correct-horse-7-battery";

    @Test
    void it_is_alive_and_ready() {
        for (String path : new String[] {"/health/alive", "/health/ready"}) {
            var answer = web.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}\n");
            assertThat(answer.headers().firstValue("Content-Length")).contains("16");
            assertThat(answer.headers().map()).doesNotContainKeys("vary", "set-cookie");
        }
    }

    @Test
    void a_native_app_signs_up_and_out() {
        String token = signUp("native@example.org").text("session_token").orElseThrow();
        var session = web.get("/sessions/whoami", "X-Session-Token", token);
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(session.headers().firstValue("X-Kratos-Authenticated-Identity-Id"))
                .isPresent();
        assertThat(session.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(web.send("DELETE", "/self-service/logout/api", "{\"session_token\":\"" + token + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(web.get("/sessions/whoami", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_browser_is_led_through_a_login_by_redirects() {
        signUp("browser@example.org");
        var start = web.get("/self-service/login/browser", "Accept", "text/html");
        assertThat(start.statusCode()).isEqualTo(303);
        assertThat(start.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        JsonObject flow = web.read(web.get("/self-service/login/flows?id=" + flowId(start)));
        var done = web.post(
                "/self-service/login?flow=" + flowId(start),
                Web.FORM,
                "method=password&identifier=browser%40example.org&password=" + PASSWORD + "&csrf_token="
                        + URLEncoder.encode(Web.input(flow, "csrf_token"), StandardCharsets.UTF_8));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains("http://127.0.0.1:4455/");
        assertThat(done.headers().map()).doesNotContainKey("content-type");
        assertThat(web.cookie("ory_kratos_session")).isNotEmpty();
        assertThat(web.get("/sessions/whoami").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_is_answered_with_the_flow() {
        signUp("wrong@example.org");
        var answer = post(
                "/self-service/login?flow=" + start("login"),
                "{\"method\":\"password\",\"identifier\":\"wrong@example.org\",\"password\":\"not this one\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(answer.headers().map()).doesNotContainKey("ory-error-id");
        assertThat(answer.body()).contains("\"id\":4000006").endsWith("}\n");
    }

    @Test
    void a_refusal_without_an_id_says_so() {
        var answer = web.get("/sessions/whoami", "X-Request-ID", "request-7");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Ory-Error-Id")).contains("");
        assertThat(answer.body())
                .startsWith("{\"error\":{\"code\":401,\"status\":\"Unauthorized\",\"request\":\"request-7\",");
    }

    @Test
    void a_flow_remembers_the_address_that_a_proxy_says() {
        var answer = web.get(
                "/self-service/login/api?utm_source=a%20b&x=1",
                "X-Forwarded-Proto", "https", "X-Forwarded-Host", "www.example.org");
        assertThat(web.read(answer).text("request_url"))
                .contains("https://www.example.org/self-service/login/api?utm_source=a%20b&x=1");
    }

    @Test
    void a_schema_is_found_by_name_and_by_encoded_name() {
        assertThat(web.get("/schemas/person").body()).startsWith("{\"$id\":");
        assertThat(web.get("/schemas/cGVyc29u").statusCode()).isEqualTo(200);
        assertThat(web.get("/schemas/nonsense").statusCode()).isEqualTo(404);
        assertThat(web.get("/schemas").headers().firstValue("X-Total-Count")).contains("1");
    }

    private JsonObject signUp(String email) {
        var answer = post(
                "/self-service/registration?flow=" + start("registration"),
                "{\"method\":\"password\",\"password\":\"" + PASSWORD + "\",\"traits\":{\"email\":\"" + email + "\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return web.read(answer);
    }

    private String start(String kind) {
        return web.read(web.get("/self-service/" + kind + "/api")).text("id").orElseThrow();
    }

    private HttpResponse<String> post(String path, String body) {
        return web.post(path, Web.JSON, body);
    }

    private static String flowId(HttpResponse<?> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("flow=") + "flow=".length());
    }
}
