package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which cookies are named {@code __Host-}, so that neither a neighbour's host nor plain HTTP can plant one. Browsers take such
 * a name only with Secure, with the path {@code /} and without a domain. Source: RFC 6265bis, section 4.1.3.2;
 * docs/security.md, F1.
 */
final class HostPrefix {
    private final boolean wanted;
    private final boolean https;

    HostPrefix(Settings settings) {
        this.wanted = SecurityProfile.of(settings).rules().has(Rule.COOKIES_BOUND_TO_HOST);
        this.https = PublicUrl.of(settings).isHttps();
    }

    /** The cookie under the name that it is to have. */
    CookieSettings over(CookieSettings plain) {
        return wanted && obstacles(plain).isEmpty() ? plain.withHostPrefix() : plain;
    }

    private List<String> obstacles(CookieSettings cookie) {
        var found = new ArrayList<String>();
        if (!https) found.add("serve.public.base_url is no https address");
        if (cookie.domain() != null) found.add("a domain is set (cookies.domain, session.cookie.domain)");
        if (!cookie.path().equals("/")) found.add("a path is set (cookies.path, session.cookie.path)");
        if (!cookie.secure()) found.add("Secure is off (dev, cookies.secure, session.cookie.secure)");
        return found;
    }

    /** What keeps one of these cookies from the name that it should have: one line, or none. */
    List<String> warnings(CookieSettings... cookies) {
        Set<String> all = new LinkedHashSet<>();
        for (CookieSettings cookie : cookies) {
            all.addAll(obstacles(cookie));
        }
        return wanted && !all.isEmpty()
                ? List.of("cookies are not all named __Host-, as strict would have it: " + String.join("; ", all))
                : List.of();
    }
}
