package dev.portcullis.rest.caller;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Caller.Kind;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.caller.Credential;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Reads who asks from a request. */
public final class CallerReader {
    private CallerReader() {}

    public static Caller read(HttpServerRequest request, Kind kind) {
        MultiMap headers = request.headers();
        return new Caller(
                kind,
                cookies(headers),
                headers.get("X-Session-Token"),
                Credential.bearer(headers.get("Authorization")),
                headers.get("Origin"),
                headers.get("Sec-Fetch-Mode"),
                headers.get("X-Request-ID"),
                RequestUrl.of(request),
                DeviceReader.read(request));
    }

    private static Cookies cookies(MultiMap headers) {
        List<String> sent = headers.getAll("Cookie");
        return switch (sent.size()) {
            case 0 -> Cookies.NONE;
            case 1 -> Cookies.parse(sent.get(0));
            default -> Cookies.parse(String.join("; ", sent));
        };
    }
}
