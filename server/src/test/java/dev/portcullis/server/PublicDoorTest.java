package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public side does not give away, in answers or in the log. docs/security.md, E13, F6, F9 and I4. */
@QuarkusTest
@TestProfile(InMemory.class)
class PublicDoorTest extends WithWeb {
    private static final String PASSWORD = "canary password of Bob";
    private static final String WRONG = "canary wrong password";

    private final LogKeeper log = new LogKeeper();

    @BeforeEach
    void listen() {
        log.listen();
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/metrics",
                "/q/health",
                "/q/health/ready",
                "/q/info",
                "/q/dev",
                "/q/openapi",
                "/q/swagger-ui",
                "/metrics",
                "/metrics/prometheus",
                "/openapi",
                "/admin/identities",
                "/admin/health/ready",
                "/identities"
            })
    @DisplayName("[F9] What is for operators is not behind it")
    void what_is_for_operators_is_not_behind_it(String path) {
        assertThat(web.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/self-service/login/api", "/sessions", "/self-service/errors?id=stub:500", "/schemas"})
    @DisplayName("[F9] Other methods are refused and nothing is echoed")
    void other_methods_are_refused_and_nothing_is_echoed(String path) {
        for (String method : List.of("TRACE", "PROPFIND")) {
            var answer = web.send(method, path, "");
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).doesNotContain(path);
        }
    }

    @Test
    @DisplayName("[F6] Flows and sessions are not to be kept")
    void flows_and_sessions_are_not_to_be_kept() {
        String token = signUp("kept@example.org");
        for (String path : List.of("/self-service/login/api", "/sessions/whoami", "/sessions")) {
            assertThat(web.get(path, "X-Session-Token", token)
                            .headers()
                            .firstValue("Cache-Control")
                            .orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    @Test
    @DisplayName("[I4] [E13] No secret reaches the log")
    void no_secret_reaches_the_log() {
        String token = signUp("logged@example.org");
        signIn("logged@example.org", WRONG);
        web.get("/sessions/whoami", "X-Session-Token", token);
        web.get("/sessions/whoami", "Authorization", "Bearer " + token + "x");
        signInByBrowser("logged@example.org");
        String cookie = web.cookie("ory_kratos_session");
        String logout = web.read(web.get("/self-service/logout/browser"))
                .text("logout_token")
                .orElseThrow();
        web.get("/self-service/logout?token=" + logout);
        web.get("/self-service/logout?token=" + logout);
        web.send("DELETE", "/self-service/logout/api", "{\"session_token\":\"" + token + "\"}");

        assertThat(cookie).isNotEmpty();
        assertThat(log.lines()).anyMatch(line -> line.contains("event=login.succeeded"));
        for (String secret : List.of(PASSWORD, WRONG, token, cookie, logout)) {
            assertThat(log.lines()).noneMatch(line -> line.contains(secret));
        }
    }

    @Test
    @DisplayName("[E13] No token is in the address that a page is led to")
    void no_token_is_in_the_address_that_a_page_is_led_to() {
        signUp("led@example.org");
        String target = signInByBrowser("led@example.org");
        assertThat(target).isEqualTo("http://127.0.0.1:4455/");
    }

    @Test
    @DisplayName("[I4] No line of the log can be forged")
    void no_line_of_the_log_can_be_forged() {
        String forged = "event=forged identity=root";
        web.get("/sessions/whoami?x=%0d%0a" + forged.replace(' ', '+'), "True-Client-IP", forged);
        var start = web.get("/self-service/login/api?return_to=%0a" + forged.replace(' ', '+'), "User-Agent", forged);
        assertThat(start.statusCode()).isLessThan(500);
        String flow =
                web.read(web.get("/self-service/registration/api")).text("id").orElseThrow();
        web.post(
                "/self-service/registration?flow=" + flow,
                Web.JSON,
                ("{\"method\":\"password\",\"password\":\"" + PASSWORD
                                + "\",\"traits\":{\"email\":\"forged@example.org\",\"name\":{\"first\":\"\\n" + forged
                                + "\"}}}")
                        .getBytes(StandardCharsets.UTF_8),
                "True-Client-IP",
                forged,
                "X-Request-ID",
                forged);
        assertThat(log.lines()).anyMatch(line -> line.startsWith("event="));
        assertThat(log.lines()).noneMatch(line -> line.contains("event=forged"));
    }

    private String signUp(String email) {
        String flow =
                web.read(web.get("/self-service/registration/api")).text("id").orElseThrow();
        var answer = web.post(
                "/self-service/registration?flow=" + flow,
                Web.JSON,
                "{\"method\":\"password\",\"password\":\"" + PASSWORD + "\",\"traits\":{\"email\":\"" + email + "\"}}");
        return web.read(answer).text("session_token").orElseThrow();
    }

    private void signIn(String email, String password) {
        String flow = web.read(web.get("/self-service/login/api")).text("id").orElseThrow();
        web.post(
                "/self-service/login?flow=" + flow,
                Web.JSON,
                "{\"method\":\"password\",\"identifier\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    /** Where the page is led to. */
    private String signInByBrowser(String email) {
        var flow = web.read(web.get("/self-service/login/browser", "Accept", Web.JSON));
        var form = Map.of(
                "method",
                "password",
                "identifier",
                email,
                "password",
                PASSWORD,
                "csrf_token",
                Web.input(flow, "csrf_token"));
        var answer = web.post(
                "/self-service/login?flow=" + flow.text("id").orElseThrow(),
                Web.FORM,
                Web.form(form),
                "Accept",
                "text/html");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Everything that is logged, at any level, with its parameters and failures. */
    private static final class LogKeeper extends Handler {
        private final List<LogRecord> records = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final Logger root = Logger.getLogger("");

        LogKeeper() {
            setLevel(Level.ALL);
        }

        void listen() {
            root.addHandler(this);
        }

        void stop() {
            root.removeHandler(this);
        }

        List<String> lines() {
            return records.stream().flatMap(LogKeeper::texts).toList();
        }

        private static Stream<String> texts(LogRecord record) {
            var failure = Stream.iterate(record.getThrown(), cause -> cause != null, Throwable::getCause)
                    .map(Throwable::toString);
            var parameters = Stream.ofNullable(record.getParameters()).flatMap(Stream::of);
            return Stream.of(Stream.of(String.valueOf(record.getMessage())), parameters.map(String::valueOf), failure)
                    .flatMap(part -> part);
        }

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
