package dev.portcullis.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: RFC 6265bis, section 4.1.3.2. */
class CookieSettingsTest {
    private static final CookieSettings PLAIN = new CookieSettings(null, null, "/", true, "Lax");

    @ParameterizedTest
    @CsvSource({"example.org,/,true", "'',/,true", ",/in,true", ",'',true", ",/,false"})
    @DisplayName("[F1] A cookie that browsers would not take under its name cannot be described")
    void a_cookie_that_browsers_would_not_take_cannot_be_described(
            @Nullable String domain, @Nullable String path, boolean secure) {
        var cookie = new CookieSettings(null, domain, path == null ? "" : path, secure, "Lax");

        assertThatIllegalArgumentException().isThrownBy(cookie::withHostPrefix);
    }

    @Test
    @DisplayName("[F1] The prefix stands before the name, once")
    void the_prefix_stands_before_the_name_once() {
        assertThat(PLAIN.prefixed("session")).isEqualTo("session");
        assertThat(PLAIN.withHostPrefix().prefixed("session")).isEqualTo("__Host-session");
        assertThat(PLAIN.withHostPrefix().prefixed("__Host-session")).isEqualTo("__Host-session");
    }
}
