package dev.portcullis.domain.redirect;

import java.net.IDN;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a browser goes when it is led to an address: a reading of its own, after the WHATWG URL standard, that shares nothing with
 * what is tested. Browsers repair much, so it accepts more than it could; empty only where a browser goes nowhere.
 */
record WhatwgUrl(String scheme, String host, String port, List<String> path) {
    private static final Map<String, String> SPECIAL =
            Map.of("http", "80", "https", "443", "ws", "80", "wss", "443", "ftp", "21");

    static Optional<WhatwgUrl> parse(String given, WhatwgUrl base) {
        String text = trimmed(given).replaceAll("[\t\n\r]", "");
        int colon = schemeEnd(text);
        if (colon < 0) {
            return relative(text, base);
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        if (!SPECIAL.containsKey(scheme)) {
            return rest.startsWith("//") ? authority(scheme, rest.substring(2), false) : Optional.of(opaque(scheme));
        }
        boolean slashes = rest.startsWith("//") || rest.startsWith("\\") || rest.startsWith("/\\");
        return scheme.equals(base.scheme)
                        && !slashes
                        && !rest.replace('\\', '/').startsWith("//")
                ? relative(rest, base)
                : authority(scheme, rest.replaceFirst("^[/\\\\]*", ""), true);
    }

    private static WhatwgUrl opaque(String scheme) {
        return new WhatwgUrl(scheme, "", "", List.of());
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') from++;
        while (to > from && text.charAt(to - 1) <= ' ') to--;
        return text.substring(from, to);
    }

    private static int schemeEnd(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && text.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*") ? colon : -1;
    }

    private static Optional<WhatwgUrl> relative(String text, WhatwgUrl base) {
        String flat = beforeQuery(text).replace('\\', '/');
        if (flat.startsWith("//")) {
            return authority(base.scheme, text.replaceFirst("^[/\\\\]*", ""), true);
        }
        var start = new ArrayDeque<>(base.path);
        if (flat.startsWith("/")) {
            start.clear();
            flat = flat.substring(1);
        } else if (!flat.isEmpty()) {
            start.pollLast();
        } else {
            return Optional.of(base);
        }
        return Optional.of(new WhatwgUrl(base.scheme, base.host, base.port, walk(start, flat)));
    }

    private static String beforeQuery(String text) {
        return text.split("[?#]", 2)[0];
    }

    private static Optional<WhatwgUrl> authority(String scheme, String text, boolean special) {
        String before = beforeQuery(text);
        String flat = special ? before.replace('\\', '/') : before;
        int slash = flat.indexOf('/');
        String authority = slash < 0 ? flat : flat.substring(0, slash);
        String hostPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostPort.endsWith("]") ? -1 : hostPort.lastIndexOf(':');
        String port = colon < 0 ? "" : hostPort.substring(colon + 1);
        if (!port.matches("[0-9]*")) {
            return Optional.empty();
        }
        String standard = SPECIAL.getOrDefault(scheme, "none");
        List<String> path = walk(new ArrayDeque<>(), slash < 0 ? "" : flat.substring(slash + 1));
        return host(colon < 0 ? hostPort : hostPort.substring(0, colon))
                .map(host -> new WhatwgUrl(scheme, host, port.equals(standard) ? "" : port, path));
    }

    private static Optional<String> host(String text) {
        try {
            String decoded =
                    java.net.URLDecoder.decode(text.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
            return Optional.of(IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException goesNowhere) {
            return Optional.empty();
        }
    }

    private static List<String> walk(Deque<String> start, String path) {
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String plain = segments[i].replaceAll("(?i)%2e", ".");
            boolean last = i == segments.length - 1;
            switch (plain) {
                case ".." -> {
                    start.pollLast();
                    if (last) start.addLast("");
                }
                case "." -> {
                    if (last) start.addLast("");
                }
                default -> start.addLast(segments[i]);
            }
        }
        return new ArrayList<>(start);
    }
}
