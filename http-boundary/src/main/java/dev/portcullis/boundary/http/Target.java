package dev.portcullis.boundary.http;

import org.jspecify.annotations.Nullable;

/** Takes the target of a request apart (RFC 9112 section 3.2). */
final class Target {
    private static final String AUTHORITY = "://";

    private Target() {}

    static String path(String target) {
        int start = start(target);
        int query = target.indexOf('?', start);
        String path = target.substring(start, query < 0 ? target.length() : query);
        return path.isEmpty() && start > 0 ? "/" : path;
    }

    static @Nullable String query(String target) {
        int query = target.indexOf('?', start(target));
        return query < 0 ? null : target.substring(query + 1);
    }

    // A whole address has its path behind the host.
    private static int start(String target) {
        int authority = target.startsWith("/") ? -1 : target.indexOf(AUTHORITY);
        if (authority < 0) {
            return 0;
        }
        int host = authority + AUTHORITY.length();
        for (int i = host; i < target.length(); i++) {
            if (target.charAt(i) == '/' || target.charAt(i) == '?') {
                return i;
            }
        }
        return target.length();
    }
}
