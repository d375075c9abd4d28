package dev.portcullis.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.http.FakeRequest;
import dev.portcullis.boundary.http.HttpAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider posts is fetched by the browser that has our cookies. Source: docs/contract/federation.md, "The way back". */
class PostedWayBackTest {
    private static final String PATH = "/self-service/methods/oidc/callback/";

    private static HttpAnswer posted(PublicApiBuilder api, String provider, String header) throws IOException {
        byte[] body = "code=a&state=b".getBytes(StandardCharsets.UTF_8);
        var request = FakeRequest.of(
                "POST",
                PATH + provider,
                "Content-Type: application/x-www-form-urlencoded",
                "Host: id.example.org",
                header);
        return api.providerCallbacks(callback -> null)
                .build()
                .answer(request, () -> new ByteArrayInputStream(body))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Host: evil.example/x?y#",
                "X-Forwarded-Host: a b{",
                "X-Forwarded-Proto: java script",
                "X-Forwarded-Proto: javascript"
            })
    @DisplayName("[S18] [G1] no header decides where the code of a provider goes")
    void no_header_decides_where_the_code_of_a_provider_goes(String header) throws IOException {
        HttpAnswer answer = posted(Nothing.offered().publicAddress("https://id.example.org/auth/"), "work", header);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("https://id.example.org/auth" + PATH + "work?code=a&state=b");
    }

    @Test
    @DisplayName("[S18] where nobody said how browsers see us, they stay where they are")
    void where_nobody_said_how_browsers_see_us_they_stay_where_they_are() throws IOException {
        HttpAnswer answer = posted(Nothing.offered(), "work", "X-Forwarded-Host: evil.example");

        assertThat(answer.header("Location")).contains("?code=a&state=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "{provider}", "%7B", "a\"b", "^"})
    @DisplayName("[I6] an odd name of a provider is no failure of ours")
    void an_odd_name_of_a_provider_is_no_failure(String provider) throws IOException {
        HttpAnswer answer = posted(Nothing.offered().publicAddress("https://id.example.org"), provider, "Accept: */*");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).startsWith("https://id.example.org" + PATH);
    }
}
