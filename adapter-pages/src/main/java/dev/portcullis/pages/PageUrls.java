package dev.portcullis.pages;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages and the operations are.
 *
 * @param api the public address of the operations, without a slash at its end
 * @param base the public address of the pages, without a slash at its end; the same as that of the operations when one server
 *     offers both
 * @param root the path below which all pages but the home page are, for instance {@code /ui}
 * @param cookieDomain whose hosts share cookies, where pages and operations are on two; null where one host has them all
 */
public record PageUrls(
        String api, String base, String root, @Nullable String cookieDomain) {
    /** The path of the home page, as this server sees it. */
    public static final String HOME = "/";

    /** Where password managers look for the place to change a password; published by the W3C. */
    public static final String CHANGE_PASSWORD = "/.well-known/change-password";

    /** Another name of the home page, to which flows lead in many configurations. */
    public static final String WELCOME = "welcome";

    public static final String SESSIONS = "sessions";
    public static final String SIGN_OUT = "sign-out";
    public static final String SIGNED_OUT = "signed-out";
    public static final String ERROR = "error";

    /** Keeps another language, and leads back. */
    public static final String LANGUAGE = "language";

    /** On one host, whose cookies no other sees. */
    public PageUrls(String api, String base, String root) {
        this(api, base, root, null);
    }

    /** Whether browsers may send cookies by TLS alone. */
    public boolean isSecure() {
        return base.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /** The path whose requests get cookies: on several hosts every one, as what one has before its paths another has not. */
    public String cookiePath() {
        return cookieDomain == null ? home() : HOME;
    }

    /** The path of a page as browsers see it; a proxy may have put something before it. */
    public String link(String page) {
        return prefix() + root + "/" + page;
    }

    /** The path of the home page as browsers see it. */
    public String home() {
        return prefix() + HOME;
    }

    /** What stands before every path as browsers see it: a proxy may have put it there. */
    public String prefix() {
        String path = URI.create(base).getPath();
        return path == null ? "" : path;
    }

    /** The whole address of a page. */
    public String page(String page) {
        return base + root + "/" + page;
    }

    /**
     * Where a flow begins.
     *
     * @param flow its name, for instance {@code login}
     * @param returnTo where it leads after success; null for the usual place
     */
    public String start(String flow, @Nullable String returnTo) {
        String start = api + "/self-service/" + flow + "/browser";
        return returnTo == null || returnTo.isEmpty() ? start : with(start, "return_to", returnTo);
    }

    /** An address with one more parameter. */
    public static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + encoded(value);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
