package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the server answers: with a refusal perhaps, but never with a failure of its own. */
@QuarkusTest
@TestProfile(InMemory.class)
class AbuseTest extends WithWeb {
    private static final long SEED = 20_260_704;
    private static final int TRIES = 300;
    private static final int MEGABYTE = 1 << 20;
    private static final List<String> FIELDS = List.of(
            "method",
            "identifier",
            "password",
            "csrf_token",
            "traits",
            "traits.email",
            "traits.age",
            "traits.name",
            "transient_payload",
            "screen",
            "resend",
            "code",
            "email",
            "provider",
            "session_token",
            "nonsense");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999999999",
            "123456789012345678901234567890",
            "\"\"",
            "\"password\"",
            "\"profile\"",
            "\"code\"",
            "\"identifier_first\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800 reversed\"",
            "\"\u202e\ufeff\"",
            "\"a@example.org\"",
            "\"" + "x".repeat(100_000) + "\"",
            "[]",
            "[null]",
            "[\"password\"]",
            "{}",
            "{\"email\":null}",
            "{\"email\":{\"a\":[]}}",
            "{\"\":\"\"}",
            "[".repeat(60) + "]".repeat(60),
            "[".repeat(10_000) + "]".repeat(10_000));
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-8",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "text/plain",
            "application/xml",
            "nonsense",
            ";",
            "application/json; charset=\"");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @ValueSource(strings = {"login", "registration", "recovery", "verification", "settings"})
    @DisplayName("[H8] No submission of an app breaks a flow")
    void no_submission_of_an_app_breaks_a_flow(String kind) {
        String token = signUp("app-" + kind + "@example.org");
        String address = address(kind, web.get("/self-service/" + kind + "/api", "X-Session-Token", token));
        for (int i = 0; i < TRIES; i++) {
            String type = pick(TYPES);
            assertAnswered(web.post(address, type, body(type, "x"), "X-Session-Token", token));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "registration", "settings"})
    void no_value_in_any_field_of_a_good_body_breaks_a_flow(String kind) {
        String token = signUp("each-" + kind + "@example.org");
        String address = address(kind, web.get("/self-service/" + kind + "/api", "X-Session-Token", token));
        for (String field : FIELDS) {
            for (String value : VALUES) {
                assertAnswered(web.post(address, Web.JSON, good(field, value), "X-Session-Token", token));
            }
            String huge = "\"" + "x".repeat(MEGABYTE) + "\"";
            assertAnswered(web.post(address, Web.JSON, good(field, huge), "X-Session-Token", token));
        }
    }

    /** A body that would do, but for one field. */
    private static String good(String field, String value) {
        var members = new LinkedHashMap<>(Map.of(
                "\"method\"", "\"password\"",
                "\"identifier\"", "\"good@example.org\"",
                "\"password\"", "\"correct-horse-7-battery\"",
                "\"traits\"", "{\"email\":\"good@example.org\"}"));
        members.put("\"" + field + "\"", value);
        return members.entrySet().stream()
                .map(member -> member.getKey() + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "registration"})
    @DisplayName("[H8] No submission of a browser breaks a flow")
    void no_submission_of_a_browser_breaks_a_flow(String kind) {
        var start = web.get("/self-service/" + kind + "/browser", "Accept", Web.JSON);
        String token = Web.input(web.read(start), "csrf_token");
        String address = address(kind, start);
        for (int i = 0; i < TRIES; i++) {
            String type = pick(TYPES);
            assertAnswered(web.post(
                    address, type, body(type, token), "Accept", pick(List.of("application/json", "text/html", "*/*"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /self-service/login/flows?id=% HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /self-service/login?flow=%zz&token=%c3%28 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /schemas/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /schemas/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /schemas/.. HTTP/1.1\r\nHost: x\r\n\r\n",
                "DELETE /sessions/%ff HTTP/1.1\r\nHost: x\r\n\r\n",
                "DELETE /sessions/.. HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET //sessions/whoami HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET sessions/whoami HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET http://x/sessions/whoami HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /sessions/whoami HTTP/1.0\r\n\r\n",
                "GET /sessions/whoami HTTP/9.9\r\n\r\n",
                "NONSENSE /sessions/whoami HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /self-service/login/browser HTTP/1.1\r\nHost: \u00e4 \u00ff\r\n\r\n",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}{}{}",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n\r\n{}",
                "POST /self-service/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0016\u0003\u0001\u0002"
            })
    @DisplayName("[H8] No malformed request breaks the server")
    void no_malformed_request_breaks_the_server(String octets) throws IOException {
        String answer = raw(octets);
        assertThat(answer).matches("(?s)|HTTP/\\S+ [234].*").doesNotContain("Exception");
        assertAnswered(web.get("/health/alive"));
    }

    @Test
    void no_body_breaks_the_logout_of_an_app() {
        for (int i = 0; i < TRIES; i++) {
            assertAnswered(web.send("DELETE", "/self-service/logout/api", json("x")));
        }
    }

    @Test
    void no_query_breaks_a_start() {
        var values = List.of(
                "", "%00", "%ff%fe", "%", "true", "aal9", "javascript:alert(1)", "//evil", "%ud800", "x".repeat(5_000));
        for (String parameter : List.of(
                "refresh",
                "aal",
                "return_to",
                "organization",
                "via",
                "identity_schema",
                "id",
                "flow",
                "token",
                "code")) {
            for (String value : values) {
                for (String path : List.of(
                        "login/browser",
                        "login/api",
                        "registration/api",
                        "settings/browser",
                        "login/flows",
                        "login",
                        "recovery",
                        "errors",
                        "logout")) {
                    assertAnswered(web.get(
                            URI.create("/self-service/" + path).getPath() + "?" + parameter + "=" + escaped(value)));
                }
            }
        }
    }

    @Test
    void no_header_breaks_whoami() {
        var values = List.of(
                "",
                " ",
                ";;;===",
                "Bearer",
                "Bearer ory_st_",
                "\"",
                "a=b; a=\"; ory_kratos_session=MTc%00",
                "x".repeat(8_000));
        for (String name : List.of(
                "Cookie",
                "Authorization",
                "X-Session-Token",
                "Accept",
                "Content-Type",
                "Origin",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Request-ID",
                "User-Agent")) {
            for (String value : values) {
                assertAnswered(web.get("/sessions/whoami?tokenize_as=" + value.length(), name, value));
            }
        }
    }

    private static String escaped(String value) {
        return value.startsWith("%") && value.length() < 3 || value.startsWith("%u")
                ? value.replace("%", "%25")
                : value;
    }

    private String signUp(String email) {
        String address = address("registration", web.get("/self-service/registration/api"));
        var answer = web.post(
                address,
                Web.JSON,
                "{\"method\":\"password\",\"password\":\"correct-horse-7-battery\",\"traits\":{\"email\":\"" + email
                        + "\"}}");
        return web.read(answer).text("session_token").orElseThrow();
    }

    // Flows that are switched off have no id; submits to them must be answered all the same.
    private String address(String kind, HttpResponse<String> start) {
        return "/self-service/" + kind + "?flow=" + web.read(start).text("id").orElse("none");
    }

    /** What comes back; nothing when the connection ends. Ten seconds of silence are a hang. */
    private String raw(String octets) throws IOException {
        try (var socket = new Socket("127.0.0.1", base.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var buffer = new byte[1_000];
            int read = socket.getInputStream().read(buffer);
            return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        } catch (SocketException hungUp) {
            return "";
        }
    }

    private byte[] body(String type, String token) {
        String text = type.startsWith("application/x-www") ? form(token) : json(token);
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0 && octets.length > 0) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt();
        }
        return octets;
    }

    // The token comes first, so that a later one of its name may replace it.
    private String json(String token) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> ",\"" + pick(FIELDS) + "\":" + pick(VALUES))
                .collect(Collectors.joining("", "{\"csrf_token\":\"" + token + "\"", "}"));
    }

    private String form(String token) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> "&" + pick(FIELDS) + "=" + pick(VALUES))
                .collect(Collectors.joining("", "csrf_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8), ""));
    }

    private <T> T pick(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static void assertAnswered(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.request().uri(), answer.body())
                .isBetween(200, 499);
    }
}
