package dev.portcullis.boundary.answer;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes the addresses of other pages as the value of a {@code Link} header (RFC 8288). */
public final class LinkText {
    private LinkText() {}

    /** @param links addresses by relation */
    public static String of(Map<String, String> links) {
        return links.entrySet().stream()
                .map(link -> "<" + link.getValue() + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(","));
    }
}
