package dev.portcullis.embedded.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.outbound.AddressRules;
import dev.portcullis.testkit.outbound.LoopbackServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Texts that a configuration only points to. */
class LocationsTest {
    private static final String KEY = "identity.schemas[0].url";

    @Test
    void another_server_is_asked_for_a_text() {
        try (var server = LoopbackServer.start()) {
            server.answers(200, Map.of(), "{\"ä\": 1}");

            assertThat(new Locations(AddressRules.OPEN)
                            .read(KEY, server.at("/schema").toString()))
                    .isEqualTo("{\"ä\": 1}");
        }
    }

    @Test
    @DisplayName("[G6] A text in a private network is read only where an exception says so")
    void the_guard_decides_what_is_read() {
        try (var server = LoopbackServer.start()) {
            server.answers(200, Map.of(), "{}");
            String url = server.at("/schema").toString();
            var guarded = new Locations(new AddressRules(true, List.of()));

            assertThatExceptionOfType(BadConfiguration.class)
                    .isThrownBy(() -> guarded.read(KEY, url))
                    .withMessageContaining(KEY)
                    .withMessageContaining("clients.http");
            assertThat(server.received()).isEmpty();
            assertThat(new Locations(new AddressRules(true, List.of(url))).read(KEY, url))
                    .isEqualTo("{}");
        }
    }

    @Test
    @DisplayName("[G6] Redirects, other answers and texts without end are told, and followed nowhere")
    void what_is_no_text_is_told() {
        try (var server = LoopbackServer.start()) {
            var places = new Locations(AddressRules.OPEN);
            server.answers(302, Map.of("Location", server.at("/other").toString()), "");
            assertThatExceptionOfType(BadConfiguration.class)
                    .isThrownBy(() -> places.read(KEY, server.at("/").toString()))
                    .withMessageContaining("status 302");
            server.answers(200, Map.of(), "x".repeat((1 << 20) + 1));
            assertThatExceptionOfType(BadConfiguration.class)
                    .isThrownBy(() -> places.read(KEY, server.at("/").toString()))
                    .withMessageContaining("1 MiB");
            assertThat(server.received()).hasSize(2);
        }
    }
}
