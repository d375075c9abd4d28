package dev.portcullis.embedded.configuration;

import java.util.List;
import java.util.regex.Pattern;

/** {@code selfservice.allowed_return_urls}. Entries that would let nearly everybody in do not count. */
final class ReturnUrls {
    private static final Pattern TOO_WIDE =
            Pattern.compile("\\*|[a-zA-Z][a-zA-Z0-9+.-]*://\\*(\\.[^./:]+)?\\.?([/:?#].*)?");

    private final List<String> configured;

    ReturnUrls(Settings settings) {
        this.configured = settings.texts("selfservice.allowed_return_urls");
    }

    List<String> allowed() {
        return configured.stream().filter(url -> !isTooWide(url)).toList();
    }

    List<String> ignored() {
        return configured.stream().filter(ReturnUrls::isTooWide).toList();
    }

    private static boolean isTooWide(String url) {
        return TOO_WIDE.matcher(url).matches();
    }
}
