package dev.portcullis.domain.redirect;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of hosts, with their ports. Source: RFC 3986 section 3.2.2, RFC 5890. */
final class HostName {
    /** A name, or an IPv6 address in brackets; then a port. Strict, for a wildcard looks at the end of all this alone. */
    private static final Pattern HOST = Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.*_-]*)(?::[0-9]{1,5})?");

    private static final String WILDCARD = "*.";

    /** No name in DNS has more characters, and none beyond ASCII gets shorter by being written for it. RFC 1035, section 2.3.4. */
    private static final int LONGEST = 253;

    private HostName() {}

    /**
     * The name as DNS has it, in lower case. A name beyond ASCII has to be written as its letters are shown: what only turns into
     * a name by being mapped, as wide letters and other dots do, is none.
     */
    static Optional<String> canonical(String host) {
        if (HOST.matcher(host).matches()) {
            return Optional.of(host.toLowerCase(Locale.ROOT));
        }
        boolean plain = host.chars().allMatch(c -> c < 0x80);
        return plain ? Optional.empty() : international(host.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> international(String host) {
        int colon = host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.empty();
        }
        String star = name.startsWith(WILDCARD) ? WILDCARD : "";
        try {
            String ascii = IDN.toASCII(name.substring(star.length()), IDN.USE_STD3_ASCII_RULES);
            return IDN.toUnicode(ascii).equals(name.substring(star.length()))
                    ? Optional.of(star + ascii + (colon < 0 ? "" : host.substring(colon)))
                            .filter(whole -> HOST.matcher(whole).matches())
                    : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Whether the only {@code *} is the label before all others. */
    static boolean isNameOrWildcard(String host) {
        return host.lastIndexOf('*') < (host.startsWith(WILDCARD) ? 1 : 0) && !host.equals(WILDCARD);
    }

    /** Whether a host is the allowed one, or lies below its wildcard, which does not cover the name behind it. */
    static boolean fits(String host, String allowed) {
        return allowed.startsWith(WILDCARD)
                ? host.endsWith(allowed.substring(1)) && !host.startsWith(".") && host.indexOf('*') < 0
                : host.equals(allowed);
    }
}
