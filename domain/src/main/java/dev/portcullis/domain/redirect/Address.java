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
 * @param host with the port, as DNS has it (RFC 5890); empty when it has none
 * @param path as it was written
 * @param rest query and fragment as they were written, with their marks
 */
record Address(String scheme, String host, String path, String rest) {
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(.*)", Pattern.DOTALL);
    // After a scheme, and after two slashes, browsers take the next word for the host, however many slashes are before
    // it.
    private static final Pattern WITHOUT_ITS_HOST =
            Pattern.compile("//(?:[/?#].*)?|[^:/?#]+:(?!//[^/?#]).*", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");

    /** Take an address apart; empty when a browser and we might read it differently. */
    static Optional<Address> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.startsWith(" ")
                || text.endsWith(" ")
                || text.codePoints().anyMatch(Address::isHostile)
                || !parts.matches()) {
            return Optional.empty();
        }
        String scheme = orEmpty(parts.group(1));
        return scheme.isEmpty() || SCHEME.matcher(scheme).matches()
                ? HostName.canonical(orEmpty(parts.group(2)))
                        .map(host -> new Address(scheme.toLowerCase(Locale.ROOT), host, parts.group(3), parts.group(4)))
                : Optional.empty();
    }

    /** The same of an address to go to, which may leave out scheme and host, but neither behind what announces them. */
    static Optional<Address> parseTarget(String text) {
        return WITHOUT_ITS_HOST.matcher(text).matches() ? Optional.empty() : parse(text);
    }

    // Browsers drop tabs and line ends, take a backslash for a slash, and cut at blanks on either side.
    private static boolean isHostile(int c) {
        return c < ' ' || c == 0x7f || c == '\\' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What is missing taken from another address. */
    Address orElse(Address other) {
        return new Address(scheme.isEmpty() ? other.scheme : scheme, host.isEmpty() ? other.host : host, path, rest);
    }

    /** The host as an origin has it (RFC 6454 section 6.2). */
    String hostWithoutStandardPort() {
        String standard = scheme.equals("https") ? ":443" : scheme.equals("http") ? ":80" : ":";
        return host.endsWith(standard) ? host.substring(0, host.length() - standard.length()) : host;
    }

    /** Whether no address lies below this one: it has no scheme or host, or a {@code *} that stands for itself. */
    boolean isBarren() {
        return scheme.isEmpty() || host.isEmpty() || path.indexOf('*') >= 0 || !HostName.isNameOrWildcard(host);
    }

    /** Whether this one lies below another: same scheme, a host that fits, and a path below its path. */
    boolean isBelow(Address allowed) {
        return scheme.equals(allowed.scheme)
                && HostName.fits(host, allowed.host)
                && PathSegments.isBelow(path, allowed.path);
    }
}
