package dev.portcullis.domain.csrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.domain.fixture.KnownSecrets;
import dev.portcullis.domain.fixture.PlainKeyedHash;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/csrf.md. */
class CsrfTokensTest {
    private static final CookieSettings COOKIE = new CookieSettings(null, "example.org", "/", true, "Lax");

    private final CsrfTokens csrf = tokens("https://id.example.org/");
    private final CsrfSecret secret = csrf.fresh();
    private final Caller browser = browser(secret);

    private static CsrfTokens tokens(String publicUrl) {
        return new CsrfTokens(publicUrl, COOKIE, new KnownSecrets(), new PlainKeyedHash());
    }

    private Caller browser(CsrfSecret held) {
        var cookie = csrf.cookie(held);
        return Caller.singlePageApp().withCookies(Cookies.of(Map.of(cookie.name(), cookie.value())));
    }

    private Caller browserWithCookie(String value) {
        return Caller.singlePageApp()
                .withCookies(Cookies.of(Map.of(csrf.cookie(secret).name(), value)));
    }

    @Test
    @DisplayName("[I1] [U2] A form opened under the old key belongs to its browser under the new one")
    void keys_rotate() {
        String kept = under("old").fingerprint(secret);
        assertThat(under("new", "old").isOwner(browser, kept)).isTrue();
        assertThat(under("old", "new").isOwner(browser, kept)).isTrue();
        assertThat(under("new").isOwner(browser, kept)).isFalse();
        assertThat(under("new", "old").isOwner(browser(csrf.fresh()), kept)).isFalse();
    }

    private static CsrfTokens under(String... keys) {
        return new CsrfTokens("https://id.example.org/", COOKIE, new KnownSecrets(), new PlainKeyedHash(keys));
    }

    @Test
    void a_masked_token_proves_the_browser() {
        assertThat(csrf.accepts(browser, csrf.masked(secret))).isTrue();
        assertThatCode(() -> csrf.verify(browser, csrf.masked(secret), false)).doesNotThrowAnyException();
    }

    @Test
    void each_form_has_another_token_and_all_of_them_hold() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            String token = csrf.masked(secret);
            assertThat(seen.add(token)).isTrue();
            assertThat(Base64.getDecoder().decode(token)).hasSize(64);
            assertThat(csrf.accepts(browser, token)).isTrue();
        }
    }

    @Test
    @DisplayName("[U18] every anti-forgery cookie of the browser is tried, in any order, and none but its own")
    void every_cookie_of_the_browser_is_tried() {
        var stale = csrf.cookie(csrf.fresh());
        var good = csrf.cookie(secret);
        for (String[] order : new String[][] {
            {stale.value(), good.value()}, {good.value(), stale.value()}, {"", "garbage", stale.value(), good.value()}
        }) {
            var header =
                    Stream.of(order).map(value -> good.name() + "=" + value).collect(Collectors.joining("; "));
            Caller caller = Caller.singlePageApp().withCookies(Cookies.parse(header));
            assertThat(csrf.accepts(caller, csrf.masked(secret))).isTrue();
            assertThat(csrf.isOwner(caller, csrf.fingerprint(secret))).isTrue();
            assertThat(csrf.accepts(caller, csrf.masked(csrf.fresh()))).isFalse();
            assertThat(csrf.isOwner(caller, csrf.fingerprint(csrf.fresh()))).isFalse();
            assertThat(csrf.cookieFor(caller)).isEmpty();
            assertThat(csrf.accepts(caller, csrf.masked(csrf.of(caller).orElseThrow())))
                    .isTrue();
        }
    }

    @Test
    void a_masked_token_does_not_show_the_secret() {
        assertThat(csrf.masked(secret)).doesNotContain(csrf.cookie(secret).value());
    }

    @Test
    void the_secret_itself_is_taken_too() {
        assertThat(csrf.accepts(browser, csrf.cookie(secret).value())).isTrue();
    }

    @Test
    @DisplayName("[F2] The token of another browser is refused")
    void the_token_of_another_browser_is_refused() {
        var other = csrf.fresh();

        assertThat(csrf.accepts(browser, csrf.masked(other))).isFalse();
        assertThat(csrf.accepts(browser, csrf.cookie(other).value())).isFalse();
        assertThat(csrf.accepts(browser(other), csrf.masked(secret))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "AAAA", "===", "\u0000", "not base64 !", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void what_is_no_token_is_refused(String token) {
        assertThat(csrf.accepts(browser, token)).isFalse();
    }

    @Test
    @DisplayName("[F2] An absent token is refused")
    void an_absent_token_is_refused() {
        assertThat(csrf.accepts(browser, null)).isFalse();
    }

    @Test
    @DisplayName("[F2] A token with any bit turned is refused")
    void a_token_with_any_bit_turned_is_refused() {
        byte[] token = Base64.getDecoder().decode(csrf.masked(secret));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] turned = token.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(csrf.accepts(browser, Base64.getEncoder().encodeToString(turned)))
                    .as("bit %s", bit)
                    .isFalse();
        }
    }

    @Test
    void tokens_of_every_other_length_are_refused() {
        var random = new Random(3);
        for (int length = 0; length < 130; length++) {
            byte[] token = new byte[length];
            random.nextBytes(token);
            assertThat(csrf.accepts(browser, Base64.getEncoder().encodeToString(token)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "not base64 !", "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQQ=="})
    void a_cookie_that_could_not_be_ours_counts_as_none(String value) {
        Caller caller = browserWithCookie(value);

        assertThat(csrf.of(caller)).isEmpty();
        assertThat(csrf.accepts(caller, csrf.masked(secret))).isFalse();
        assertThat(csrf.cookieFor(caller)).isPresent();
    }

    @Test
    void an_empty_cookie_and_an_empty_token_do_not_belong_together() {
        assertThat(csrf.accepts(browserWithCookie(""), "")).isFalse();
        assertThat(csrf.accepts(Caller.singlePageApp(), "")).isFalse();
    }

    @Test
    void a_browser_without_a_cookie_gets_one_and_one_with_it_keeps_it() {
        assertThat(csrf.cookieFor(Caller.browserPage())).hasValueSatisfying(cookie -> {
            assertThat(cookie.httpOnly()).isTrue();
            assertThat(cookie.secure()).isTrue();
            assertThat(cookie.sameSite()).isEqualTo("Lax");
            assertThat(cookie.path()).isEqualTo("/");
            assertThat(cookie.domain()).isEqualTo("example.org");
            assertThat(cookie.maxAge()).isEqualTo(Duration.ofDays(365));
            assertThat(cookie.expires()).isNull();
            assertThat(Base64.getDecoder().decode(cookie.value())).hasSize(32);
        });
        assertThat(csrf.cookieFor(browser)).isEmpty();
    }

    @Test
    void the_cookies_name_depends_on_each_character_of_the_public_address() {
        String name = csrf.cookie(secret).name();

        assertThat(name).matches("csrf_token_[0-9a-f]{64}");
        assertThat(tokens("https://id.example.org/").cookie(secret).name()).isEqualTo(name);
        assertThat(tokens("https://id.example.org").cookie(secret).name()).isNotEqualTo(name);
    }

    @Test
    void the_name_is_the_sha_256_of_the_address() {
        // printf %s http://127.0.0.1:4433/ | sha256sum
        assertThat(tokens("http://127.0.0.1:4433/").cookie(secret).name())
                .isEqualTo("csrf_token_806060ca5bf70dff3caa0e5c860002aade9d470a5a4dce73bcfa7ba10778f481");
    }

    @Test
    void a_flow_knows_its_own_browser_by_a_fingerprint_that_shows_nothing() {
        String fingerprint = csrf.fingerprint(secret);

        assertThatCode(() -> csrf.verifyOwner(browser, fingerprint)).doesNotThrowAnyException();
        assertThat(fingerprint).doesNotContain(csrf.cookie(secret).value());
        assertViolation(() -> csrf.verifyOwner(browser(csrf.fresh()), fingerprint));
        assertViolation(() -> csrf.verifyOwner(Caller.singlePageApp(), fingerprint));
        assertViolation(() -> csrf.verifyOwner(browser, ""));
    }

    @Test
    void a_violation_says_what_is_missing() {
        Caller without = Caller.singlePageApp().withCookies(Cookies.of(Map.of("other", "x")));

        assertThat(reason(Caller.singlePageApp(), "x", true)).contains("without any cookie");
        assertThat(reason(without, "x", true)).contains("without the anti-forgery cookie");
        assertThat(reason(browser, csrf.masked(csrf.fresh()), true)).contains("do not belong together");
        assertThat(reason(browser, "", true)).contains("do not belong together");
        assertThat(reason(browser, "", false)).isEmpty();
    }

    private String reason(Caller caller, String token, boolean json) {
        return assertViolation(() -> csrf.verify(caller, token, json))
                .error()
                .details()
                .text("reject_reason")
                .orElse("");
    }

    private static FrontendError.Refused assertViolation(ThrowableAssert.ThrowingCallable call) {
        var refused = (FrontendError.Refused)
                catchThrowableOfType(FrontendException.class, call).error();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.id()).contains(ErrorId.SECURITY_CSRF_VIOLATION);
        assertThat(refused.error().details().text("docs")).isPresent();
        assertThat(refused.error().details().text("hint")).isPresent();
        return refused;
    }

    @Test
    void scripts_get_a_hint_of_their_own() {
        var script = new Caller(
                Caller.Kind.SINGLE_PAGE_APP, Cookies.NONE, null, null, null, "cors", null, "", Caller.Device.UNKNOWN);

        String told = assertViolation(() -> csrf.verify(script, "", true))
                .error()
                .details()
                .text("hint")
                .orElseThrow();

        assertThat(told).contains("include");
    }

    @Test
    void a_native_flow_has_a_token_only_where_the_caller_holds_a_secret() {
        assertThat(csrf.forNativeFlow(Caller.nativeApp())).isEmpty();
        assertThat(csrf.accepts(browser, csrf.forNativeFlow(browser))).isTrue();
    }

    @Test
    void a_secret_is_not_shown() {
        assertThat(secret).hasToString("CsrfSecret[hidden]");
        assertThat(csrf.cookie(secret).toString())
                .doesNotContain(csrf.cookie(secret).value());
    }
}
