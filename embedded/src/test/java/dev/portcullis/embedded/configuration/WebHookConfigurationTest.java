package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.embedded.problem.BadConfiguration;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code portcullis.web_hooks}. */
class WebHookConfigurationTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static ConfigurationSource with(String key, String value) {
        return ConfigurationSource.empty().with("dsn", "memory").with(key, value);
    }

    @Test
    void calls_that_wait_are_tried_twelve_times_by_eight_threads() {
        Configuration usual = ConfigurationSource.empty().with("dsn", "memory").read();

        assertThat(usual.hookCalls())
                .isEqualTo(new WebHookQueueSettings(12, 8, Duration.ofSeconds(1), Duration.ofMinutes(2)));
        assertThat(usual.engine().waitingHookCalls()).isEqualTo(10_000);
    }

    @Test
    void secrets_belong_to_hooks_by_their_id_and_are_not_shown() {
        Configuration signed = with(
                        "portcullis.web_hooks.signed", "[{\"id\": \"club\", \"secrets\": [\"" + SECRET + "\"]}]")
                .read();

        assertThat(signed.hookRules().toString()).doesNotContain(SECRET.substring(6));
    }

    @Test
    void what_is_no_secret_stops_the_start_without_being_shown() {
        var source = with("portcullis.web_hooks.signed", "[{\"id\": \"club\", \"secrets\": [\"hunter2\"]}]");

        assertThatThrownBy(source::read)
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("portcullis.web_hooks.signed")
                .hasMessageContaining("24 to 64")
                .hasMessageNotContaining("hunter2");
    }
}
