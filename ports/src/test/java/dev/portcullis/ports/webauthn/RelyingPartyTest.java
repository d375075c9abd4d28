package dev.portcullis.ports.webauthn;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelyingPartyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/",
                "http://localhost:4455",
                "android:apk-key-hash:7d1043473d55bfa90e8530d35801d4e381bc69f0"
            })
    void what_a_browser_or_an_app_can_be_is_an_origin(String origin) {
        assertThatCode(() -> party(origin)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org", "https://", "https:example.org", "https://exa mple.org", "//example.org"})
    void what_nobody_can_be_is_told_when_it_is_configured(String origin) {
        assertThatIllegalArgumentException().isThrownBy(() -> party(origin)).withMessageContaining("origin");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RelyingParty("example.org", "Example", Set.of("https://example.org"), Set.of(origin)));
    }

    @Test
    void an_id_and_an_origin_are_needed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RelyingParty("example.org", "Example", Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RelyingParty(" ", "Example", Set.of("https://example.org")));
    }

    private static RelyingParty party(String origin) {
        return new RelyingParty("example.org", "Example", Set.of(origin));
    }
}
