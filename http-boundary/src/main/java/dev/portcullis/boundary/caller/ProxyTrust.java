package dev.portcullis.boundary.caller;

import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.http.Peer;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which proxies are believed about whom they pass requests on for: {@code serve.public.trusted_proxies}. Immutable.
 *
 * <p>Source: docs/security.md, B3; what anybody can write into a header must not decide anything.
 */
public final class ProxyTrust {
    /** Nobody is believed. */
    public static final ProxyTrust NOBODY = new ProxyTrust(List.of());

    private final List<AddressRange> ranges;

    private ProxyTrust(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param ranges addresses, and ranges of them such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if one of them is neither
     */
    public static ProxyTrust of(List<String> ranges) {
        return new ProxyTrust(ranges.stream().map(AddressRange::parse).toList());
    }

    /** Whether somebody is believed at all. */
    public boolean isSet() {
        return !ranges.isEmpty();
    }

    /** Whether a connection comes from a proxy that is believed. */
    public boolean believes(java.net.SocketAddress peer) {
        return isSet()
                && peer instanceof InetSocketAddress inet
                && inet.getAddress() != null
                && believes(inet.getAddress().getHostAddress());
    }

    /** Whether a request comes from a proxy that is believed. */
    public boolean believes(HttpRequest request) {
        Peer peer = isSet() ? request.peer() : null;
        return peer != null && believes(peer.address());
    }

    /** False also for text that is no address: it is never looked up by name. */
    boolean believes(@Nullable String address) {
        byte[] octets = address == null ? null : IpAddress.octets(address);
        return octets != null && ranges.stream().anyMatch(range -> range.contains(octets));
    }
}
