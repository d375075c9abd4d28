package dev.portcullis.domain.redirect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Paths compared by their segments, once dots are resolved as browsers do (WHATWG URL standard, path state). */
final class PathSegments {
    private static final Pattern DOT = Pattern.compile("%2e", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASH = Pattern.compile("%2f|%5c", Pattern.CASE_INSENSITIVE);

    private PathSegments() {}

    /**
     * Whether a path lies at or below another. Servers decode slashes that browsers leave as they are: both readings have to lie
     * below.
     */
    static boolean isBelow(String path, String allowed) {
        List<String> above = resolved(allowed);
        return isBelow(resolved(path), above)
                && isBelow(resolved(SLASH.matcher(path).replaceAll("/")), above);
    }

    /** The segments of a path without dots. The last one is empty where the path ends with a slash. */
    static List<String> resolved(String path) {
        var segments = new ArrayList<String>();
        String[] given = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        for (int i = 0; i < given.length; i++) {
            String plain = DOT.matcher(given[i]).replaceAll(".");
            boolean up = plain.equals("..");
            if (up && !segments.isEmpty()) {
                segments.removeLast();
            }
            if (!up && !plain.equals(".")) {
                segments.add(given[i]);
            } else if (i == given.length - 1) {
                segments.add("");
            }
        }
        return segments;
    }

    private static boolean isBelow(List<String> path, List<String> allowed) {
        List<String> above = allowed.getLast().isEmpty() ? allowed.subList(0, allowed.size() - 1) : allowed;
        boolean deeper = allowed.equals(above) || path.size() > above.size();
        return deeper
                && path.size() >= above.size()
                && path.subList(0, above.size()).equals(above);
    }
}
