package dev.portcullis.boundary.caller;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Caller.Kind;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.caller.Credential;
import dev.portcullis.ports.caller.RequestHead;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who asks from a request. Immutable. */
public final class CallerReader {
    private final ProxyTrust trust;
    private final boolean byContract;

    private CallerReader(ProxyTrust trust, boolean byContract) {
        this.trust = trust;
        this.byContract = byContract;
    }

    /**
     * As the contract has it: without known proxies the address that was asked for is what a request says ({@code
     * X-Forwarded-Host}), for it is only repeated. Who asks is never taken from anybody else than known proxies.
     */
    public static CallerReader byContract(ProxyTrust trust) {
        return new CallerReader(trust, true);
    }

    /** Only known proxies are believed, whatever they say. */
    public static CallerReader strict(ProxyTrust trust) {
        return new CallerReader(trust, false);
    }

    /** The address of who asks, without a port; null where there is no network. */
    public @Nullable String address(HttpRequest request) {
        return ClientAddress.of(request, trust);
    }

    public Caller read(HttpRequest request, Kind kind) {
        Cookies cookies = cookies(request);
        return new Caller(
                kind,
                cookies,
                request.header("X-Session-Token"),
                Credential.bearer(request.header("Authorization")),
                request.header("Origin"),
                request.header("Sec-Fetch-Mode"),
                request.header("X-Request-ID"),
                RequestUrl.of(request, isBelievedAboutUrl(request)),
                DeviceReader.read(request, cookies, trust),
                head(request));
    }

    private static RequestHead head(HttpRequest request) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (String name : request.headerNames()) {
            headers.put(name, request.headers(name));
        }
        return new RequestHead(request.method(), headers);
    }

    private boolean isBelievedAboutUrl(HttpRequest request) {
        return trust.believes(request) || byContract && !trust.isSet();
    }

    static Cookies cookies(HttpRequest request) {
        List<String> sent = request.headers("Cookie");
        return switch (sent.size()) {
            case 0 -> Cookies.NONE;
            case 1 -> Cookies.parse(sent.get(0));
            default -> Cookies.parse(String.join("; ", sent));
        };
    }
}
