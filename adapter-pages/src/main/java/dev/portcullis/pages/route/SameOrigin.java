package dev.portcullis.pages.route;

import dev.portcullis.boundary.http.HttpRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether one of our own pages made a request, as the browser says: by {@code Sec-Fetch-Site}, or by {@code Origin} in older
 * ones. Scripts of other sites can forge neither. Source: docs/security.md, F1 (our own: the pages keep no token of their own).
 */
final class SameOrigin {
    private SameOrigin() {}

    /** @param address the whole address that was asked for, as the browser sees it */
    static boolean made(HttpRequest request, String address) {
        String site = request.header("Sec-Fetch-Site");
        return site == null ? isOf(request.header("Origin"), address) : site.equals("same-origin");
    }

    private static boolean isOf(@Nullable String origin, String address) {
        try {
            URI asked = URI.create(address);
            return origin != null && origin.equals(asked.getScheme() + "://" + asked.getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
