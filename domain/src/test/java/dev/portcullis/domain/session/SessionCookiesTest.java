package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.domain.configuration.SessionSettings;
import dev.portcullis.domain.fixture.Drawer;
import dev.portcullis.domain.fixture.StillClock;
import dev.portcullis.ports.caller.Cookies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/sessions.md, "Token and cookie". */
class SessionCookiesTest {
    private static final Instant NOW = StillClock.NOON;
    private static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));

    private final Drawer box = new Drawer();
    private final SessionCookies cookies = cookies(true);

    private SessionCookies cookies(boolean persistent) {
        var attributes = new CookieSettings("session", "example.org", "/in", true, "Strict");
        return new SessionCookies(
                new SessionSettings(Duration.ofHours(24), attributes, persistent, false, null, 0), box);
    }

    private static Cookies holding(String value) {
        return Cookies.of(Map.of("session", value));
    }

    @Test
    void a_cookie_holds_the_token_and_the_end_of_the_session() {
        var cookie = cookies.issue("ory_st_canary", TOMORROW, NOW);

        assertThat(cookies.read(holding(cookie.value())))
                .contains(new SessionCookies.Content("ory_st_canary", TOMORROW, true));
        assertThat(cookie.value()).doesNotContain("canary");
        assertThat(cookies.read(holding(cookie.value())).toString()).doesNotContain("canary");
    }

    @Test
    @DisplayName("[F1] Its attributes are the configured ones")
    void its_attributes_are_the_configured_ones() {
        var cookie = cookies.issue("token", TOMORROW, NOW);

        assertThat(cookie.name()).isEqualTo("session");
        assertThat(cookie.domain()).isEqualTo("example.org");
        assertThat(cookie.path()).isEqualTo("/in");
        assertThat(cookie.secure()).isTrue();
        assertThat(cookie.httpOnly()).isTrue();
        assertThat(cookie.sameSite()).isEqualTo("Strict");
    }

    @Test
    void it_lives_for_the_whole_seconds_that_are_left() {
        var cookie = cookies.issue("token", TOMORROW, NOW.plusMillis(1));

        assertThat(cookie.maxAge()).isEqualTo(Duration.ofSeconds(86_399));
        assertThat(cookie.expires()).isEqualTo(TOMORROW);
    }

    @Test
    void it_is_never_taken_for_a_removal() {
        assertThat(cookies.issue("token", NOW.plusMillis(1), NOW).isRemoval()).isFalse();
    }

    @Test
    void it_ends_with_the_browser_where_it_must_not_persist() {
        var cookie = cookies(false).issue("token", TOMORROW, NOW);

        assertThat(cookie.maxAge()).isNull();
        assertThat(cookie.expires()).isNull();
        assertThat(cookies.read(holding(cookie.value()))).hasSize(1);
    }

    @Test
    void a_removal_takes_it_back() {
        var removal = cookies.removal();

        assertThat(removal.isRemoval()).isTrue();
        assertThat(cookies.read(holding(removal.value()))).isEmpty();
        assertThat(removal.expires()).isEqualTo(Instant.EPOCH);
        assertThat(removal.path()).isEqualTo("/in");
        assertThat(removal.domain()).isEqualTo("example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ory_st_plain", "1772712000|ory_st_plain", "\u0000", "drawer-99"})
    void a_value_that_was_never_sealed_is_none(String value) {
        assertThat(cookies.read(holding(value))).isEmpty();
        assertThat(cookies.read(Cookies.NONE)).isEmpty();
    }

    @Test
    void a_text_that_was_sealed_for_something_else_is_none() {
        String other = box.seal("something-else", TOMORROW.getEpochSecond() + "|ory_st_x");

        assertThat(cookies.read(holding(other))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ory_st_x",
                "|ory_st_x",
                "soon|ory_st_x",
                "99999999999999999999|ory_st_x",
                "9223372036854775807|x"
            })
    void what_another_version_sealed_is_none(String plain) {
        assertThat(cookies.read(holding(box.seal("session-cookie", plain)))).isEmpty();
    }

    @Test
    @DisplayName("[U18] of several cookies each that opens is told once, in order, and only so many")
    void of_several_cookies_each_that_opens_is_told_once_in_order() {
        var values = new ArrayList<String>(List.of("garbage", ""));
        for (int i = 0; i < 20; i++) {
            values.add(cookies.issue("token-" + i, TOMORROW, NOW).value());
            values.add(values.getLast());
        }
        var header = values.stream().map(value -> "session=" + value).collect(Collectors.joining("; ", "a=b; ", ""));
        assertThat(cookies.read(Cookies.parse(header)))
                .extracting(SessionCookies.Content::token)
                .containsExactlyElementsOf(IntStream.range(0, SessionCookies.MOST_TRIED)
                        .mapToObj(i -> "token-" + i)
                        .toList());
    }
}
