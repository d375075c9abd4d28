package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What traces tell of a request, and what they do not. docs/security.md, E13 and I4. */
@QuarkusTest
@TestProfile(Traced.class)
class TracesTest extends WithWeb {
    private static final String PASSWORD = "canary password of Bob";

    @Inject
    KeptSpans spans;

    @Test
    @DisplayName("[I4] A request is traced without its secrets")
    void a_request_is_traced_without_its_secrets() {
        String flow =
                web.read(web.get("/self-service/registration/api")).text("id").orElseThrow();
        var answer = web.post(
                "/self-service/registration?flow=" + flow,
                Web.JSON,
                "{\"method\":\"password\",\"password\":\"" + PASSWORD
                        + "\",\"traits\":{\"email\":\"traced@example.org\"}}");
        String token = web.read(answer).text("session_token").orElseThrow();
        web.get("/sessions/whoami", "X-Session-Token", token, "Cookie", "ory_kratos_session=canary-cookie");
        web.get("/self-service/logout?token=canary-logout");
        web.get("/self-service/recovery?flow=" + flow + "&token=canary-link");
        web.get("/sessions/token-exchange?init_code=canary-one&return_to_code=canary-two");

        List<String> texts = spans.ended().stream()
                .flatMap(span -> java.util.stream.Stream.of(span.getName(), span.toString()))
                .toList();
        assertThat(texts).anyMatch(text -> text.contains("/self-service/registration"));
        assertThat(texts).anyMatch(text -> text.contains("url.query"));
        for (String secret : List.of(PASSWORD, token, "canary", "traced@example.org")) {
            assertThat(texts).noneMatch(text -> text.contains(secret));
        }
    }
}
