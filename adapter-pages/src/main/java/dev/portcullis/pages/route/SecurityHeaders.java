package dev.portcullis.pages.route;

import dev.portcullis.boundary.filter.AnswerSecurity;
import dev.portcullis.boundary.http.AnswerDraft;
import dev.portcullis.pages.PageUrls;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What browsers are told about a page so that nobody else's script, frame or form gets a hold on it. Source: docs/security.md,
 * F6.
 */
final class SecurityHeaders {
    private static final Pattern SOURCE =
            Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:\\d+)?|https:|https?://\\[[0-9a-fA-F:]+](:\\d+)?");

    private final AnswerDraft marks;

    SecurityHeaders(PageUrls urls) {
        boolean secure = urls.base().regionMatches(true, 0, "https:", 0, 6);
        this.marks = AnswerSecurity.common(secure)
                .set("X-Frame-Options", "DENY")
                .set("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** The beginning of any answer of the pages. */
    AnswerDraft begin() {
        return marks.copy();
    }

    /**
     * The beginning of a page.
     *
     * @param nonce what the page's own scripts and styles carry
     * @param destinations where forms may lead, each an address or an origin; what is neither is left out
     * @param connections what the browser may ask, in the same way
     */
    AnswerDraft page(String nonce, List<String> destinations, List<String> connections) {
        return begin().set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Content-Security-Policy", policy(nonce, destinations, connections));
    }

    static String policy(String nonce, List<String> destinations, List<String> connections) {
        String connected = sources(connections);
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; img-src 'self' data:; connect-src" + (connected.isEmpty() ? " 'none'" : connected)
                + "; form-action 'self'" + sources(destinations)
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String sources(List<String> destinations) {
        var sources = new TreeSet<String>();
        destinations.forEach(address -> origin(address).ifPresent(sources::add));
        return sources.isEmpty() ? "" : " " + String.join(" ", sources);
    }

    // What comes from an address of a visitor must not be able to add to the policy.
    private static Optional<String> origin(String address) {
        String source = SOURCE.matcher(address).matches() ? address : originOf(address);
        return Optional.of(source).filter(text -> SOURCE.matcher(text).matches());
    }

    private static String originOf(String address) {
        try {
            URI uri = URI.create(address);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getHost() + port;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
