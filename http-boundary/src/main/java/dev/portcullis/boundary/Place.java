package dev.portcullis.boundary;

import dev.portcullis.boundary.filter.AdminRedirect;

/**
 * Where the public API stands.
 *
 * @param prefix the path below which it is, as {@code /auth}; empty for the root
 * @param whole whether every path is its own, and nobody else answers any
 */
record Place(String prefix, boolean whole) {
    static final Place ROOT = new Place("", false);

    /** @throws IllegalArgumentException if a prefix does not begin with a slash, or ends with one */
    Place {
        if (!prefix.isEmpty() && (!prefix.startsWith("/") || prefix.endsWith("/"))) {
            throw new IllegalArgumentException("A path like /auth is needed, not " + prefix);
        }
    }

    /** A path as seen from there; one outside is as unknown as any other. */
    String within(String path) {
        String inner = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
        return whole ? AdminRedirect.publicPath(inner) : inner;
    }
}
