package dev.portcullis.boundary.caller;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.http.Peer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out who made a request: the last one before the proxies that are believed. Source: docs/security.md, B3. */
final class ClientAddress {
    private static final List<String> SINGLE = List.of("X-Real-IP", "True-Client-IP", "Cf-Connecting-IP");

    private ClientAddress() {}

    /** The address that a believed proxy tells; null when there is none, and the peer itself is who asks. */
    static @Nullable String told(HttpRequest request, ProxyTrust trust) {
        return trust.believes(request) ? told(ForwardedHops.of(request), request, trust) : null;
    }

    private static @Nullable String told(List<@Nullable String> hops, HttpRequest request, ProxyTrust trust) {
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
        return hops.isEmpty() ? single(request) : client;
    }

    private static @Nullable String single(HttpRequest request) {
        for (String name : SINGLE) {
            String value = request.header(name);
            String address = value == null ? null : ForwardedHops.address(value.strip());
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    /** Who asks, without a port; null where there is no network. */
    static @Nullable String of(HttpRequest request, ProxyTrust trust) {
        String told = told(request, trust);
        Peer peer = request.peer();
        return told == null && peer != null ? peer.address() : told;
    }
}
