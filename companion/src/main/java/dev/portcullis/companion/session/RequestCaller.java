package dev.portcullis.companion.session;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.caller.Credential;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes callers of the requests that a server gets, whatever its framework. */
public final class RequestCaller {
    private RequestCaller() {}

    /**
     * The caller that a request's headers describe, asked for JSON: {@code Cookie}, {@code X-Session-Token}, and {@code
     * Authorization} with a bearer token.
     *
     * @param header gives the value of a header by its name, null when the request has none
     */
    public static Caller of(Function<String, @Nullable String> header) {
        String cookie = header.apply("Cookie");
        var plain = Caller.singlePageApp();
        return new Caller(
                plain.kind(),
                cookie == null ? Cookies.NONE : Cookies.parse(cookie),
                header.apply("X-Session-Token"),
                Credential.bearer(header.apply("Authorization")),
                null,
                null,
                header.apply("X-Request-ID"),
                "",
                plain.device());
    }
}
