package dev.portcullis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures by the scheme of Standard Webhooks. */
class SignaturesTest {
    private static final WebHookTarget TARGET =
            new WebHookTarget("test", URI.create("https://hooks.example.org"), "POST", null, Map.of(), null, true);

    @Test
    void a_signature_covers_the_id_the_second_and_the_body() {
        var signing = Signatures.by(Map.of("test", List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));
        var request = new OutboundRequest(
                "POST", URI.create("https://hooks.example.org"), Map.of(), "{\"test\": 2432232314}", Duration.ZERO, 1);
        UUID run = UUID.fromString("00000000-0000-4000-8000-000000000001");

        var headers = signing.on(request, TARGET, run, Instant.ofEpochSecond(1_614_265_330))
                .headers();

        assertThat(headers)
                .containsEntry("webhook-id", run.toString())
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,aiinpn9iA4WGOMCxPpmsxF8xrJc1kqOtAPNynmA77aE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_c2hvcnQ=", "whsec_%%%"})
    void what_is_no_secret_is_refused_without_being_shown(String secret) {
        var secrets = Map.of("test", List.of(secret));

        assertThatThrownBy(() -> Signatures.by(secrets))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24 to 64")
                .hasMessageNotContaining(secret.isEmpty() || secret.equals("whsec_") ? "\u0000" : secret);
    }
}
