package dev.portcullis.domain.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.error.FrontendException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Addresses put together from what has misled parsers, against allow lists, held to a browser's reading of what is let pass. The
 * seeds are fixed: what fails once fails again.
 */
class ReturnToFuzzTest {
    private static final int ROUNDS = 15_000;
    private static final List<String> LIST = List.of(
            "https://app.test/a",
            "https://app.test:8443/b/",
            "https://*.wild.test",
            "https://*.deep.test/in/side",
            "https://b\u00fccher.test/",
            "myapp://callback");
    private static final ReturnTo RETURN_TO = new ReturnTo("https://home.test/start?x", LIST, "https://id.test");
    private static final WhatwgUrl HOME = new WhatwgUrl("https", "home.test", "", List.of("start"));

    private static final List<String> BEGINNINGS = List.of(
            "https://app.test/a",
            "https://app.test:8443/b/",
            "https://x.wild.test",
            "https://x.y.deep.test/in/side",
            "https://b\u00fccher.test",
            "https://xn--bcher-kva.test/",
            "myapp://callback",
            "https://id.test/self-service",
            "https://",
            "//",
            "/",
            "");
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "\\",
            "/\\",
            "\\/",
            "@",
            "user@",
            "user:pass@",
            ":",
            ":443",
            ":8443",
            "?",
            "#",
            ".",
            "..",
            "/../",
            "/./",
            "/..",
            "/.",
            "%2e",
            "%2E%2e",
            ".%2e",
            "%2f",
            "%2F",
            "%5c",
            "%5C",
            "%00",
            "%0a",
            "%23",
            "%3f",
            "%40",
            "%252f",
            "*",
            "*.",
            "evil.test",
            "app.test",
            ".app.test",
            ".wild.test",
            "wild.test",
            "deep.test",
            "/a",
            "/A",
            "/b",
            "/in",
            "/in/side",
            "/self-service",
            "https:",
            "http:",
            "https:/",
            "https:///",
            "javascript:",
            "data:",
            "myapp:",
            "[",
            "]",
            "[::1]",
            "127.1",
            "0x7f.1",
            "\t",
            "\n",
            "\r",
            "\u0000",
            "\u001f",
            " ",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u2044",
            "\u2215",
            "\u3002",
            "\uff0e",
            "\uff0f",
            "\uff1a",
            "\uff3c",
            "\uff20",
            "\u0430pp.test",
            "\u00df",
            "B\u00dcCHER.test",
            "bu\u0308cher.test",
            "xn--bcher-kva.test",
            "xn--",
            "\ud83d\ude00",
            "\ud800",
            "|",
            "^",
            "`",
            "<",
            "\"",
            "'",
            ";",
            "&",
            "=");

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    @DisplayName("[F4] whatever passes leads a browser to an allowed scheme, host, port and path, or nowhere")
    void whatever_passes_leads_to_an_allowed_place(long seed) {
        var random = new Random(seed);
        int passed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = anything(random);
            try {
                String led = RETURN_TO.orStandard(text);
                passed++;
                leadsToAllowed(text, led);
                leadsToAllowed(text, Urls.toUri(led).toASCIIString());
            } catch (FrontendException forbidden) {
                assertThat(forbidden.error().status()).isEqualTo(400);
            }
        }
        assertThat(passed).as("some pass, or this tests nothing").isGreaterThan(ROUNDS / 50);
    }

    private static String anything(Random random) {
        String start = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(6))
                .reduce(start, String::concat);
    }

    private static void leadsToAllowed(String text, String led) {
        if (text.isEmpty()) {
            return;
        }
        boolean fine =
                WhatwgUrl.parse(led, HOME).map(ReturnToFuzzTest::isAllowed).orElse(true);
        assertThat(fine).as("%s leads to %s", escaped(text), escaped(led)).isTrue();
    }

    private static boolean isAllowed(WhatwgUrl url) {
        List<String> path = url.path();
        return switch (url.scheme()) {
            case "myapp" -> url.host().equals("callback") && url.port().isEmpty();
            case "https" ->
                switch (url.host()) {
                    case "app.test" ->
                        url.port().isEmpty() && starts(path, "a")
                                || url.port().equals("8443") && starts(path, "b") && path.size() > 1;
                    case "xn--bcher-kva.test" -> url.port().isEmpty();
                    case "id.test" -> url.port().isEmpty() && starts(path, "self-service");
                    default ->
                        url.port().isEmpty()
                                && (below(url.host(), ".wild.test")
                                        || below(url.host(), ".deep.test") && starts(path, "in", "side"));
                };
            default -> false;
        };
    }

    private static boolean below(String host, String name) {
        return host.endsWith(name)
                && host.substring(0, host.length() - name.length()).matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    }

    private static boolean starts(List<String> path, String... segments) {
        return path.size() >= segments.length
                && path.subList(0, segments.length).equals(List.of(segments));
    }

    private static String escaped(String text) {
        var shown = new StringBuilder();
        text.chars()
                .forEach(c ->
                        shown.append(c > ' ' && c < 0x7f ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return shown.toString();
    }
}
