package dev.portcullis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the client is made, and what it closes. */
class HttpFrontendApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self-service",
                "ftp://id.example.org",
                "http:///x",
                "https://user:s3cret@id.example.org",
                "https://id.example.org?a=b",
                "https://id.example.org#a"
            })
    void an_address_that_is_no_server_is_refused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpFrontendApi.at(URI.create(url)))
                .withMessageStartingWith("The base URL must")
                .withMessageNotContainingAny("s3cret");
    }

    @Test
    void limits_that_are_none_are_refused() {
        var builder = HttpFrontendApi.at(URI.create("https://id.example.org"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.responseTimeout(Duration.ZERO))
                .withMessageStartingWith("responseTimeout must be positive");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.connectTimeout(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxConnections(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxAttempts(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxAnswerBytes(0));
    }

    @Test
    void a_client_that_was_given_is_used_and_stays_open() throws IOException {
        try (var server = new Recorder().answering(303, "", "Location", "/elsewhere", "Set-Cookie", "a=1");
                var client = HttpClients.createDefault()) {
            for (int i = 0; i < 2; i++) {
                try (var api =
                        HttpFrontendApi.at(server.url()).httpClient(client).build()) {
                    assertThat(Operations.named("updateLogoutFlow")
                                    .ask()
                                    .apply(api)
                                    .status())
                            .isEqualTo(303);
                }
            }
            assertThat(server.count()).isEqualTo(2);
            assertThat(server.asked().header("Cookie")).isNull();
        }
    }

    @Test
    void a_client_that_was_closed_says_so() {
        var api = HttpFrontendApi.at(URI.create("http://127.0.0.1:1")).build();
        api.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> Operations.named("toSession").ask().apply(api))
                .withMessage("The client was closed");
    }
}
