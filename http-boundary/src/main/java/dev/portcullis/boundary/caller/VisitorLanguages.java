package dev.portcullis.boundary.caller;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.ports.caller.AcceptedLanguages;
import dev.portcullis.ports.caller.Cookies;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor reads: the language that they chose on a page, then those of their browser. Pages, mails and the inbox ask here.
 * Source: docs/contract/courier.md, "Wordings".
 */
public final class VisitorLanguages {
    /** The cookie in which pages keep the tag of the language that was chosen. */
    public static final String COOKIE = "portcullis_language";

    private VisitorLanguages() {}

    /** In the form of the header {@code Accept-Language}; null when nothing is known. */
    public static @Nullable String of(HttpRequest request) {
        return of(request, CallerReader.cookies(request));
    }

    static @Nullable String of(HttpRequest request, Cookies cookies) {
        return AcceptedLanguages.preferring(cookies.get(COOKIE).orElse(null), request.header("Accept-Language"));
    }
}
