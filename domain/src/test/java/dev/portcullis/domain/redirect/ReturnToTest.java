package dev.portcullis.domain.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/return-to.md; docs/security.md, F4. */
class ReturnToTest {
    private static final String STANDARD = "http://127.0.0.1:14455/home?from=us";
    private static final String BASE = "http://127.0.0.1:4433";
    private static final ReturnTo RETURN_TO = new ReturnTo(
            STANDARD, List.of("http://127.0.0.1:14455", "https://app.example.test/ok", "https://*.wild.test"), BASE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.test/ok",
                "https://app.example.test/ok/",
                "https://app.example.test/ok/further#x",
                "https://app.example.test/ok/../ok/x",
                "https://app.example.test/x/../ok",
                "HTTPS://APP.example.test/ok",
                "https://app.example.test/ok?x=y#z",
                "https://a.wild.test/x",
                "https://a.b.wild.test",
                "https://a.wild.test?x",
                "http://127.0.0.1:14455",
                "http://127.0.0.1:14455/any/where",
                "http://127.0.0.1:4433/self-service/login/browser?aal=aal2"
            })
    void a_whole_address_below_an_allowed_one_is_taken_as_it_was_written(String allowed) {
        assertThat(RETURN_TO.orStandard(allowed)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "/foo,http://127.0.0.1:14455/foo",
        "/,http://127.0.0.1:14455/",
        "?x=y,http://127.0.0.1:14455?x=y",
        "#top,http://127.0.0.1:14455#top",
        "//127.0.0.1:14455/foo,http://127.0.0.1:14455/foo",
        "/foo%2fbar,http://127.0.0.1:14455/foo%2fbar"
    })
    void what_is_missing_is_taken_from_the_default(String given, String resolved) {
        assertThat(RETURN_TO.orStandard(given)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.test/OK",
                "https://app.example.test/okay",
                "https://app.example.test/ok/..",
                "https://app.example.test/ok/../b",
                "https://app.example.test/ok/.%2E/b",
                "https://app.example.test/ok/%2e%2e/b",
                "https://app.example.test/ok/./../../b",
                "https://app.example.test/ok/..%2fb",
                "https://app.example.test/ok/x/%2e%2e%5c../b",
                "https://app.example.test/ok/.. ",
                "https://app.example.test//ok",
                "https://app.example.test/",
                "https://app.example.test",
                "http://app.example.test/ok",
                "https://app.example.test:8443/ok",
                "https://app.example.test:443/ok",
                "https://app.example.test:/ok",
                "https://wild.test",
                "https://evilwild.test/",
                "https://.wild.test/",
                "https://a.wild.test:8443/",
                "https://a.wild.test.evil.test/",
                "http://127.0.0.1:4433/foo",
                "http://127.0.0.1:14456/",
                "http://127.0.0.1/",
                "javascript:alert(1)",
                "javascript://127.0.0.1:14455/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//evil.test",
                "///evil.test",
                "////evil.test/foo",
                "//",
                "http:evil.test",
                "http:/evil.test",
                "http:///evil.test",
                "http:////127.0.0.1:14455/foo",
                "http://",
                "//evil.test/ok",
                "https:app.example.test/ok",
                "https:/app.example.test/ok",
                "relative",
                "relative/path",
                ".",
                "..",
                "@evil.test",
                ".evil.test",
                ":14456",
                "*"
            })
    @DisplayName("[F4] Everything else is forbidden")
    void everything_else_is_forbidden(String forbidden) {
        assertForbidden(forbidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.test@evil.test/ok",
                "https://evil.test@app.example.test/ok",
                "https://user:pass@app.example.test/ok",
                "https://app.example.test%2f@evil.test/ok",
                "https://app.example.test%2fok",
                "https://app.example.test%00.evil.test/ok",
                "https://evil.test%23.wild.test/",
                "https://evil.test\\.wild.test/",
                "https://evil.test:80.wild.test/",
                "https://evil.test:80:.wild.test/",
                "https://[evil.test].wild.test/",
                "https://[::1].wild.test/",
                "https://\u0430pp.example.test/ok",
                "https://app.example.test\u3002evil.test/ok",
                "https://app\uff0eexample.test/ok",
                "https://a.wild.test\u2044.evil.test/",
                "\\\\evil.test",
                "/\\evil.test",
                "/\t/evil.test",
                "\t//evil.test",
                " https://app.example.test/ok",
                "https://app.example.test/ok\r\nSet-Cookie: a=b",
                "https://app.example.test/ok\u0000",
                "https://app.example.test/ok\u007f",
                "ht\ntps://app.example.test/ok"
            })
    @DisplayName("[F4] Nothing that a browser might read differently passes")
    void nothing_that_a_browser_might_read_differently_passes(String hostile) {
        assertForbidden(hostile);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 254, 300, 2_000, 100_000})
    @DisplayName("[F4] A host of more letters than DNS has room for is forbidden like any other")
    void a_host_that_is_too_long_is_forbidden(int letters) {
        assertForbidden("https://" + "\u00e4".repeat(letters) + ".example.org/in");
        assertForbidden("https://" + "a".repeat(letters) + "\u00e4.example.org/in");
        assertForbidden("//" + "\u00e4.".repeat(letters) + "example.org");
    }

    private static void assertForbidden(String text) {
        assertThatThrownBy(() -> RETURN_TO.orStandard(text))
                .as(text)
                .isInstanceOfSatisfying(FrontendException.class, refused -> {
                    assertThat(refused.error().status()).isEqualTo(400);
                    assertThat(refused.error().id()).contains(ErrorId.SELF_SERVICE_FLOW_RETURN_TO_FORBIDDEN);
                });
        assertThatThrownBy(() -> RETURN_TO.check(text)).as(text).isInstanceOf(FrontendException.class);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothing_asked_for_leads_to_the_default(String nothing) {
        RETURN_TO.check(nothing);
        assertThat(RETURN_TO.orStandard(nothing)).isEqualTo(STANDARD);
        assertThat(RETURN_TO.standard()).isEqualTo(STANDARD);
    }

    @Test
    void the_default_itself_allows_nothing() {
        var strict = new ReturnTo("https://home.test/in", List.of(), "https://id.test");

        assertThatThrownBy(() -> strict.orStandard("https://home.test/in")).isInstanceOf(FrontendException.class);
        assertThat(strict.orStandard("https://id.test/self-service/x")).isEqualTo("https://id.test/self-service/x");
    }

    @Test
    void entries_that_would_allow_everything_allow_nothing() {
        var open = new ReturnTo(
                "https://home.test/", List.of("https://*", "*", "https://*/", "", "://"), "https://id.test");

        for (String any : List.of("https://evil.test/", "https://home.test/", "/x", "https://*/")) {
            assertThatThrownBy(() -> open.orStandard(any)).as(any).isInstanceOf(FrontendException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil\\.test", "https://user@home.test/"})
    void a_default_that_is_no_address_stops_the_start(String standard) {
        assertThatThrownBy(() -> new ReturnTo(standard, List.of(), "https://id.test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("default_browser_return_url");
    }

    @Test
    @DisplayName("[U10] a name beyond ASCII is the one that DNS has, and goes out as that")
    void a_name_beyond_ascii_is_the_one_that_dns_has() {
        var unicode = new ReturnTo(
                "https://home.test/",
                List.of("https://b\u00fccher.test/in", "https://*.\u65e5\u672c.test"),
                "https://id.test");
        assertThat(unicode.orStandard("https://B\u00dcCHER.test/in/x")).isEqualTo("https://xn--bcher-kva.test/in/x");
        assertThat(unicode.orStandard("https://xn--bcher-kva.test/in")).isEqualTo("https://xn--bcher-kva.test/in");
        assertThat(unicode.orStandard("https://a.\u65e5\u672c.test/")).isEqualTo("https://a.xn--wgv71a.test/");
        for (String other :
                List.of("https://bucher.test/in", "https://b\u00fccher.test/inn", "https://\u65e5\u672c.test/")) {
            assertThatThrownBy(() -> unicode.orStandard(other)).as(other).isInstanceOf(FrontendException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/a,/a,true",
        "/a,/a/,true",
        "/a,/a/b,true",
        "/a,/ab,false",
        "/a,/,false",
        "/a/,/a,false",
        "/a/,/a/b,true",
        "/a/b,/a/c/../b,true",
        "/,/anything,true",
        "'',/x,true",
        "'','',true",
        "/a,/a/../a,true",
        "/a,/a/..,false"
    })
    @DisplayName("[U10] paths are compared at a segment's edge, once dots are resolved")
    void paths_are_compared_by_segments(String allowed, String path, boolean below) {
        assertThat(PathSegments.isBelow(path, allowed)).isEqualTo(below);
    }

    /** Whatever is accepted leads, as Java and browsers read it, to an allowed place. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName("[F4] Whatever passes leads to an allowed scheme and host")
    void whatever_passes_leads_to_an_allowed_scheme_and_host(long seed) {
        var random = new Random(seed);
        int passed = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = anyAddress(random);
            try {
                assertAllowed(text, Urls.toUri(RETURN_TO.orStandard(text)));
                passed++;
            } catch (FrontendException forbidden) {
                assertThat(forbidden.error().status()).isEqualTo(400);
            }
        }
        assertThat(passed).as("some pass, or this tests nothing").isGreaterThan(100);
    }

    private static void assertAllowed(String text, URI led) {
        String authority = String.valueOf(led.getRawAuthority()).toLowerCase(Locale.ROOT);
        String scheme = led.getScheme().toLowerCase(Locale.ROOT);
        boolean wild = authority.matches("[a-z0-9*_.-]+\\.wild\\.test") && scheme.equals("https");
        assertThat(wild
                        || Set.of("http://127.0.0.1:14455", "https://app.example.test", "http://127.0.0.1:4433")
                                .contains(scheme + "://" + authority))
                .as("%s leads to %s", text, led)
                .isTrue();
        assertThat(led.getRawUserInfo()).as("%s has no user in it", led).isNull();
    }

    private static final List<String> PIECES = List.of(
            "http:",
            "https:",
            "HTTPS:",
            "javascript:",
            "//",
            "/",
            "\\",
            "@",
            ":",
            "?",
            "#",
            ".",
            "*",
            "%2f",
            "%5c",
            "%00",
            "%40",
            "app.example.test",
            "APP.EXAMPLE.TEST",
            "/ok",
            "/OK",
            "a.wild.test",
            "wild.test",
            "evil.test",
            "127.0.0.1:14455",
            "127.0.0.1:4433",
            "/self-service",
            ":443",
            ":80",
            "user",
            "..",
            "/../",
            "[::1]",
            "[",
            "]",
            "\t",
            "\n",
            "\r",
            "\u0000",
            " ",
            "\u3002",
            "\u0430",
            "\u200b",
            "|",
            "^",
            "\"",
            "<",
            "{",
            "`",
            "&",
            "=",
            ";",
            "é",
            "\ud83d\ude00",
            "\ud800");

    /** Half of them begin well, so that what follows is looked at, too. */
    private static String anyAddress(Random random) {
        var starts = List.of(
                "https://app.example.test/ok", "https://a.wild.test", "http://127.0.0.1:14455", "/", "https://");
        String start = random.nextBoolean() ? starts.get(random.nextInt(starts.size())) : "";
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(7))
                .reduce(start, String::concat);
    }
}
