package dev.portcullis.ports.caller;

import org.jspecify.annotations.Nullable;

/**
 * Who asks: one request of a person's browser, of a script in it, or of a native app.
 *
 * @param kind how the caller wants to be answered
 * @param cookies the cookies that came with the request
 * @param sessionToken the token of the {@code X-Session-Token} header; empty or blank is the same as null, for HTTP cannot tell
 *     them apart. Which credential counts says {@link Credential}
 * @param bearerToken the token of an {@code Authorization: Bearer} header; empty or blank is the same as null
 * @param origin the page that the request comes from, as the browser says ({@code Origin})
 * @param fetchMode how a browser made the request ({@code Sec-Fetch-Mode})
 * @param requestId the id that a proxy gave the request ({@code X-Request-ID}); errors repeat it
 * @param requestUrl the address that was asked for, as the caller sees it, query included
 * @param device where and with what the person is
 * @param head the request as HTTP has it
 */
public record Caller(
        Kind kind,
        Cookies cookies,
        @Nullable String sessionToken,
        @Nullable String bearerToken,
        @Nullable String origin,
        @Nullable String fetchMode,
        @Nullable String requestId,
        String requestUrl,
        Device device,
        RequestHead head) {

    /** A caller of whose request no more is known. */
    public Caller(
            Kind kind,
            Cookies cookies,
            @Nullable String sessionToken,
            @Nullable String bearerToken,
            @Nullable String origin,
            @Nullable String fetchMode,
            @Nullable String requestId,
            String requestUrl,
            Device device) {
        this(
                kind,
                cookies,
                sessionToken,
                bearerToken,
                origin,
                fetchMode,
                requestId,
                requestUrl,
                device,
                RequestHead.NONE);
    }

    public Caller {
        sessionToken = Credential.orNull(sessionToken);
        bearerToken = Credential.orNull(bearerToken);
    }

    /** The three kinds of client that the contract tells apart. */
    public enum Kind {
        /** A browser that navigates: it is led on by redirects. */
        BROWSER_PAGE,
        /** A script in a browser: it is answered in JSON and keeps cookies. */
        SINGLE_PAGE_APP,
        /** An app outside browsers: it is answered in JSON and keeps a session token. */
        NATIVE_APP
    }

    /**
     * Where a caller is and what it is. Sessions and events keep it, so what is longer than any browser says is cut.
     *
     * @param address its network address, with the port where no proxy told it
     * @param userAgent what it calls itself
     * @param location the city and country that a proxy told; empty when unknown
     * @param languages what the person reads, as the header {@code Accept-Language} has it: what was chosen on a page comes first;
     *     messages speak it
     */
    public record Device(
            @Nullable String address,
            @Nullable String userAgent,
            String location,
            @Nullable String languages) {
        public static final Device UNKNOWN = new Device(null, null, "");

        private static final int LONGEST_ADDRESS = 128;
        private static final int LONGEST_TEXT = 1024;
        private static final int LONGEST_LANGUAGES = 128;

        /** A device of which it is not known what its person reads. */
        public Device(@Nullable String address, @Nullable String userAgent, String location) {
            this(address, userAgent, location, null);
        }

        public Device {
            address = address == null ? null : cut(address, LONGEST_ADDRESS);
            userAgent = userAgent == null ? null : cut(userAgent, LONGEST_TEXT);
            location = cut(location, LONGEST_TEXT);
            languages = languages == null ? null : AcceptedLanguages.cut(languages, LONGEST_LANGUAGES);
        }

        private static String cut(String text, int most) {
            if (text.length() <= most) {
                return text;
            }
            return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
        }
    }

    /** A native app without credentials, for instance in a program that embeds the engine. */
    public static Caller nativeApp() {
        return of(Kind.NATIVE_APP);
    }

    /** A script in a browser, without cookies yet. */
    public static Caller singlePageApp() {
        return of(Kind.SINGLE_PAGE_APP);
    }

    /** A browser that navigates, without cookies yet. */
    public static Caller browserPage() {
        return of(Kind.BROWSER_PAGE);
    }

    private static Caller of(Kind kind) {
        return new Caller(kind, Cookies.NONE, null, null, null, null, null, "", Device.UNKNOWN);
    }

    public boolean isPage() {
        return kind == Kind.BROWSER_PAGE;
    }

    public Caller withKind(Kind changed) {
        return new Caller(
                changed, cookies, sessionToken, bearerToken, origin, fetchMode, requestId, requestUrl, device, head);
    }

    public Caller withSessionToken(@Nullable String token) {
        return new Caller(kind, cookies, token, bearerToken, origin, fetchMode, requestId, requestUrl, device, head);
    }

    public Caller withCookies(Cookies changed) {
        return new Caller(
                kind, changed, sessionToken, bearerToken, origin, fetchMode, requestId, requestUrl, device, head);
    }

    public Caller withRequestUrl(String changed) {
        return new Caller(
                kind, cookies, sessionToken, bearerToken, origin, fetchMode, requestId, changed, device, head);
    }

    public Caller withDevice(Device changed) {
        return new Caller(
                kind, cookies, sessionToken, bearerToken, origin, fetchMode, requestId, requestUrl, changed, head);
    }

    public Caller withHead(RequestHead changed) {
        return new Caller(
                kind, cookies, sessionToken, bearerToken, origin, fetchMode, requestId, requestUrl, device, changed);
    }

    /** Shows no credential. */
    @Override
    public String toString() {
        return "Caller[" + kind + "]";
    }
}
