package dev.portcullis.ports.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CookiesTest {
    private static Cookie set(String name, String value, Duration age) {
        return new Cookie(name, value, "/", null, age, Instant.EPOCH, false, true, null);
    }

    @Test
    @DisplayName("[U18] every cookie of a name is kept, in the order in which they were sent")
    void every_cookie_of_a_name_is_kept() {
        var cookies = Cookies.parse("a=old; b=\"1\"; a=good;a=;=x; c");
        assertThat(cookies.all("a")).containsExactly("old", "good", "");
        assertThat(cookies.get("a")).contains("old");
        assertThat(cookies.all("b")).containsExactly("1");
        assertThat(cookies.all("c")).isEmpty();
        assertThat(cookies.names()).containsExactly("a", "b");
        assertThat(Cookies.parse(cookies.header())).isEqualTo(cookies);
    }

    @Test
    void an_answer_replaces_and_takes_back_all_of_a_name() {
        var cookies = Cookies.parse("a=1; a=2; b=1; b=2");
        var after = cookies.after(List.of(set("a", "3", Duration.ofHours(1)), set("b", "", Duration.ZERO)));
        assertThat(after.header()).isEqualTo("a=3");
        assertThat(after.sent()).isTrue();
        assertThat(Cookies.parse("b=1").after(List.of(set("b", "", Duration.ZERO))))
                .isEqualTo(Cookies.NONE);
    }

    @Test
    void cookies_show_no_values() {
        assertThat(Cookies.parse("a=canary").toString()).doesNotContain("canary");
    }
}
