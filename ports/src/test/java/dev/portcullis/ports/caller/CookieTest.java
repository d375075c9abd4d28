package dev.portcullis.ports.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CookieTest {
    private static final Instant EARLY_IN_MONTH = Instant.parse("2026-03-04T05:06:07.890Z");

    @Test
    void an_anti_forgery_cookie_lasts_by_its_age_alone() {
        var cookie = new Cookie(
                "csrf_token_0a", "AbC+/=", "/", null, Duration.ofSeconds(31_536_000), null, false, true, "Lax");
        assertThat(cookie.header()).isEqualTo("csrf_token_0a=AbC+/=; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    }

    @Test
    void a_session_cookie_says_everything() {
        var cookie = new Cookie(
                "ory_kratos_session",
                "MTc",
                "/",
                "example.org",
                Duration.ofSeconds(86_399),
                EARLY_IN_MONTH,
                true,
                true,
                "None");
        assertThat(cookie.header())
                .isEqualTo("ory_kratos_session=MTc; Path=/; Domain=example.org; Expires=Wed, 04 Mar 2026 05:06:07 GMT;"
                        + " Max-Age=86399; HttpOnly; Secure; SameSite=None");
    }

    @Test
    void a_cookie_to_the_end_of_the_browser_says_neither_age_nor_date() {
        var cookie = new Cookie("a", "b", null, null, null, null, false, false, null);
        assertThat(cookie.header()).isEqualTo("a=b");
    }

    @Test
    void a_cookie_is_taken_back_by_an_age_of_zero() {
        var cookie = new Cookie("a", "", "/", null, Duration.ofSeconds(-1), Instant.EPOCH, false, true, null);
        assertThat(cookie.header()).isEqualTo("a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly");
    }
}
