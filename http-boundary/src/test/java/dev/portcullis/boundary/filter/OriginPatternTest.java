package dev.portcullis.boundary.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPatternTest {
    @ParameterizedTest
    @CsvSource({
        "https://app.example.org, https://app.example.org",
        "HTTPS://App.example.org, https://app.EXAMPLE.org",
        "https://*.example.org, https://a.example.org",
        "https://*.example.org, https://a-1.b.example.org",
        "https://*.example.org:8443, https://a.example.org:8443",
        "capacitor://localhost, capacitor://localhost"
    })
    void an_origin_matches(String pattern, String origin) {
        assertThat(OriginPattern.of(pattern).matches(origin.toLowerCase(Locale.ROOT)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://*bare.com, https://evilbare.com",
        "https://*bare.com, https://bare.com",
        "https://*.com, https://evil.com",
        "https://*, https://evil.com",
        "https://app.*.org, https://app.evil.org",
        "https://app.example.org*, https://app.example.org.evil.com",
        "*://app.example.org, https://app.example.org",
        "https://*.example.org, https://example.org",
        "https://*.example.org, https://.example.org",
        "https://*.example.org, https://a..example.org",
        "https://*.example.org, http://a.example.org",
        "https://*.example.org, https://a.example.org:8443",
        "https://*.example.org, https://evil.com/.example.org",
        "https://*.example.org, https://evil.com:1.example.org",
        "https://*.example.org, https://evil.com@a.example.org",
        "https://*.example.org, https://*.example.org",
        "https://app.example.org, https://app.example.org.evil.com",
        "https://app.example.org, null"
    })
    @DisplayName("[F5] a * counts at a label's edge alone, and no stranger's origin matches")
    void no_strangers_origin_matches(String pattern, String origin) {
        assertThat(OriginPattern.of(pattern).matches(origin)).isFalse();
    }
}
