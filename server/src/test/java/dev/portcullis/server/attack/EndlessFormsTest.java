package dev.portcullis.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.server.InMemory;
import dev.portcullis.server.Web;
import dev.portcullis.server.WithWeb;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filling memory and disk through what forms echo; halves of characters; numbers that fill a page. */
@QuarkusTest
@TestProfile(InMemory.class)
class EndlessFormsTest extends WithWeb {
    private static final int MEGABYTES = 4_900_000;
    private static final int SMALL = 20_000;
    private static final String PASSWORD = "correct-horse-7-battery";

    private String flow(String kind) {
        return web.read(web.get("/self-service/" + kind + "/api")).text("id").orElseThrow();
    }

    private HttpResponse<String> submit(String kind, String flow, String type, String body) {
        return web.post("/self-service/" + kind + "?flow=" + flow, type, body, "Accept", Web.JSON);
    }

    static Stream<List<String>> bodies() {
        String text = "x".repeat(MEGABYTES);
        String many = "\"a\",".repeat(90_000) + "\"a\"";
        return Stream.of(
                        "traits.email", "traits.name", "traits", "identifier", "password", "transient_payload", "other")
                .flatMap(field -> Stream.of(
                        List.of(Web.JSON, "{\"method\":\"password\",\"" + field + "\":\"" + text + "\"}"),
                        List.of(Web.JSON, "{\"method\":\"password\",\"" + field + "\":[" + many + "]}"),
                        List.of(
                                Web.JSON,
                                "{\"method\":\"password\",\"" + field + "\":{\"a\":{\"b\":\"" + text + "\"}}}"),
                        List.of(Web.FORM, "method=password&" + field + "=" + text),
                        List.of(Web.FORM, "method=password" + ("&" + field + "=x").repeat(9_000))));
    }

    @ParameterizedTest(name = "{index}")
    @DisplayName("[S3] Five megabytes in any field are neither echoed nor kept")
    @MethodSource("bodies")
    void what_is_too_long_is_neither_echoed_nor_kept(List<String> sent) {
        for (String kind : List.of("registration", "login")) {
            String flow = flow(kind);

            HttpResponse<String> answer = submit(kind, flow, sent.getFirst(), sent.getLast());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).hasSizeLessThan(SMALL).contains("4000001");
            assertThat(web.get("/self-service/" + kind + "/flows?id=" + flow).body())
                    .hasSizeLessThan(SMALL);
        }
    }

    @ParameterizedTest
    @DisplayName("[S30] Half of a character is no other character")
    @ValueSource(strings = {"\\ud800", "\\udfff", "\\udc00\\ud800"})
    void half_a_character_opens_nothing(String half) {
        String email = "half" + Math.abs(half.hashCode()) + "@example.org";
        String person = "\"traits\":{\"email\":\"" + email + "\"}}";
        submit(
                "registration",
                flow("registration"),
                Web.JSON,
                "{\"method\":\"password\",\"password\":\"" + PASSWORD + "?\"," + person);

        var entered = "{\"method\":\"password\",\"identifier\":\"" + email + "\",\"password\":\"" + PASSWORD;
        assertThat(submit("login", flow("login"), Web.JSON, entered + half + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(submit("login", flow("login"), Web.JSON, entered + "?\"}").statusCode())
                .isEqualTo(200);
        var made = submit(
                "registration",
                flow("registration"),
                Web.JSON,
                "{\"method\":\"password\",\"password\":\"" + PASSWORD + half + "\"," + person);
        assertThat(made.body()).contains("holds half of a character");
    }

    @ParameterizedTest
    @DisplayName("[S9] A number that would fill a page is refused in words")
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "0e-999999999"})
    void a_huge_number_is_refused(String number) {
        for (String field : List.of("traits", "transient_payload")) {
            String flow = flow("registration");
            var answer = submit(
                    "registration",
                    flow,
                    Web.JSON,
                    "{\"method\":\"password\",\"password\":\"" + PASSWORD + "\",\"" + field + "\":{\"email\":" + number
                            + "}}");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("a number that is too long or too large")
                    .hasSizeLessThan(SMALL);
        }
    }

    @Test
    @DisplayName("[S3] An address too long to be kept starts no flow")
    void a_long_address_starts_no_flow() {
        var answer = web.get("/self-service/login/api?return_to=" + "x".repeat(9_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000);
    }
}
