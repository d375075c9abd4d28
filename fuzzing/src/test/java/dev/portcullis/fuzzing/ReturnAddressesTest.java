package dev.portcullis.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReturnAddressesTest {
    private static final Pattern HAS_HOST = Pattern.compile("([^:/?#]*:)?//[^/?#]|[^:/?#]*\\\\");
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final List<String> GOOD = List.of(
            "https://app.example.org/in/here?a=b#c",
            "https://www.example.com/",
            "https://app.example.org/in/../out",
            "https://app.example.org:443/in",
            "https://app.example.org@evil.example.net/in",
            "//app.example.org/in",
            "/ui/welcome",
            "https://\u0430pp.example.org/in");

    @Test
    @DisplayName("[F4] [H8] Whatever address is asked for is allowed by its host as a browser reads it, or refused")
    void whatever_address_is_asked_for_is_allowed_or_refused() {
        try (var engine = new Engine()) {
            new Fuzzer("return-addresses", GOOD).run(input -> {
                var start = start(input);
                if (Engine.status(() -> engine.api().createBrowserLoginFlowWithHttpInfo(start)) < 400
                        && !input.isEmpty()) {
                    assertThat(isAllowed(input)).as(input).isTrue();
                }
            });
        }
    }

    // What lacks a host is led to the default's, as the contract has it. Else as browsers read: blanks off, line ends
    // out, a backslash is a slash, and after https any number of slashes.
    private static boolean isAllowed(String address) {
        if (!HAS_HOST.matcher(address).lookingAt()) {
            return true;
        }
        String read = address.strip().replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
        Matcher scheme = SCHEME.matcher(read);
        if (scheme.lookingAt()) {
            return scheme.group(1).toLowerCase(Locale.ROOT).matches("https?") && isOurs(read.substring(scheme.end()));
        }
        return !read.startsWith("//") || isOurs(read);
    }

    private static boolean isOurs(String rest) {
        String authority = rest.replaceFirst("^/*", "").split("[/?#]", 2)[0];
        String host = authority
                .substring(authority.lastIndexOf('@') + 1)
                .replaceFirst(":[0-9]*$", "")
                .toLowerCase(Locale.ROOT);
        return host.endsWith(".example.com") || host.matches("127\\.0\\.0\\.1|localhost|app\\.example\\.org");
    }

    private static CreateBrowserLoginFlow start(String returnTo) {
        return new CreateBrowserLoginFlow(false, null, returnTo, null, null, null, null, Caller.singlePageApp());
    }
}
