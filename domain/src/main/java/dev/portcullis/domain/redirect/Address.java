package dev.portcullis.domain.redirect;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address taken apart once.
 *
 * @param scheme in lower case; empty when it has none
 * @param host with the port, in lower case; empty when it has none
 * @param path as it was written
 * @param rest query and fragment as they were written, with their marks
 */
record Address(String scheme, String host, String path, String rest) {
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
    /** A name, or an IPv6 address in brackets; then a port. Strict, for a wildcard looks at the end of all this alone. */
    private static final Pattern HOST = Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.*_-]*)(?::[0-9]{1,5})?");

    /** Take an address apart; empty when a browser and we might read it differently. */
    static Optional<Address> parse(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = orEmpty(parts.group(1));
        String host = orEmpty(parts.group(2));
        boolean good = (scheme.isEmpty() || SCHEME.matcher(scheme).matches())
                && HOST.matcher(host).matches();
        return good
                ? Optional.of(new Address(lower(scheme), lower(host), parts.group(3), parts.group(4)))
                : Optional.empty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What is missing taken from another address. */
    Address orElse(Address other) {
        return new Address(scheme.isEmpty() ? other.scheme : scheme, host.isEmpty() ? other.host : host, path, rest);
    }

    /** Whether this one lies below another: same scheme and host, or host below its wildcard, and the path begins with its. */
    boolean isBelow(Address allowed) {
        return scheme.equals(allowed.scheme)
                && hostFits(allowed.host)
                && pathOrRoot().startsWith(allowed.pathOrRoot());
    }

    private boolean hostFits(String allowed) {
        return allowed.startsWith("*.")
                ? host.endsWith(allowed.substring(1)) && !host.startsWith(".")
                : host.equals(allowed);
    }

    private String pathOrRoot() {
        return path.isEmpty() ? "/" : path;
    }
}
