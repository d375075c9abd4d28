package dev.portcullis.rest.caller;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out who made a request: the last one before the proxies that are believed. Source: checklist B3. */
final class ClientAddress {
    private static final List<String> SINGLE = List.of("X-Real-IP", "True-Client-IP", "Cf-Connecting-IP");

    private ClientAddress() {}

    /** The address that a believed proxy tells; null when there is none, and the peer itself is who asks. */
    static @Nullable String told(HttpServerRequest request, ProxyTrust trust) {
        return trust.believes(request) ? told(request.headers(), trust) : null;
    }

    private static @Nullable String told(MultiMap headers, ProxyTrust trust) {
        List<@Nullable String> hops = ForwardedHops.of(headers);
        String client = null;
        for (int i = hops.size() - 1; i >= 0; i--) {
            String hop = hops.get(i);
            if (hop == null) {
                break; // hidden or nonsense: nobody before it can be known
            }
            client = hop;
            if (!trust.believes(hop)) {
                break;
            }
        }
        return hops.isEmpty() ? single(headers) : client;
    }

    private static @Nullable String single(MultiMap headers) {
        for (String name : SINGLE) {
            String value = headers.get(name);
            String address = value == null ? null : ForwardedHops.address(value.strip());
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    /** Who asks, without a port; null where there is no network. */
    static @Nullable String of(HttpServerRequest request, ProxyTrust trust) {
        String told = told(request, trust);
        SocketAddress peer = request.remoteAddress();
        return told == null && peer != null ? peer.hostAddress() : told;
    }
}
