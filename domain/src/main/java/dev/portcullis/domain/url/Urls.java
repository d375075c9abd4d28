package dev.portcullis.domain.url;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Small things about addresses. */
public final class Urls {
    private static final String FORBIDDEN = "\"<>\\^`{|}[]";

    private Urls() {}

    /** The address with one more query parameter. */
    public static String withParameter(String url, String name, String value) {
        int fragment = url.indexOf('#');
        String head = fragment < 0 ? url : url.substring(0, fragment);
        String tail = fragment < 0 ? "" : url.substring(fragment);
        return head + (head.contains("?") ? "&" : "?") + name + "=" + encode(value) + tail;
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The value of a query parameter of an address; the first one counts. */
    public static Optional<String> parameter(String url, String name) {
        int question = url.indexOf('?');
        if (question < 0) {
            return Optional.empty();
        }
        for (String pair : url.substring(question + 1).split("#", 2)[0].split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1)).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The address with a query parameter of this value in the place of those of its name; all in the order of their names. */
    public static String replacing(String url, String name, String value) {
        String added = withParameter(withoutParameter(url, name), name, value);
        int question = added.indexOf('?');
        String sorted = Arrays.stream(added.substring(question + 1).split("&", -1))
                .sorted(Comparator.comparing((String pair) -> pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return added.substring(0, question + 1) + sorted;
    }

    /** Whether an address has a query parameter of this name, with a value or without. */
    public static boolean hasParameter(String url, String name) {
        return !withoutParameter(url, name).equals(url);
    }

    /** The host of an address without its port; empty when it has none. */
    public static String host(String url) {
        String host = toUri(url).getHost();
        return host == null ? "" : host;
    }

    /** The address without any query parameter of this name. */
    public static String withoutParameter(String url, String name) {
        int question = url.indexOf('?');
        if (question < 0) {
            return url;
        }
        String[] parts = url.substring(question + 1).split("#", 2);
        String rest = Arrays.stream(parts[0].split("&", -1))
                .filter(pair -> !pair.equals(name) && !pair.startsWith(name + "="))
                .collect(Collectors.joining("&"));
        return url.substring(0, question)
                + (rest.isEmpty() ? "" : "?" + rest)
                + (parts.length > 1 ? "#" + parts[1] : "");
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The address as a URI; characters that none may hold are encoded. */
    public static URI toUri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException odd) {
            return URI.create(escaped(url));
        }
    }

    private static String escaped(String url) {
        var safe = new StringBuilder();
        byte[] octets = url.getBytes(StandardCharsets.UTF_8);
        boolean inFragment = false;
        for (int i = 0; i < octets.length; i++) {
            char c = (char) (octets[i] & 0xff);
            boolean plain = switch (c) {
                case '%' -> isEscape(octets, i);
                case '#' -> !inFragment;
                default -> c > ' ' && c < 0x7f && FORBIDDEN.indexOf(c) < 0;
            };
            inFragment |= c == '#';
            safe.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return safe.toString();
    }

    private static boolean isEscape(byte[] octets, int at) {
        return at + 2 < octets.length
                && Character.digit(octets[at + 1], 16) >= 0
                && Character.digit(octets[at + 2], 16) >= 0;
    }
}
