package dev.portcullis.boundary.caller;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names whoever is behind an address, as far as that can be told: one address of IPv4, or a network of IPv6 ({@code /64}). */
public final class ClientNetwork {
    private static final int NETWORK = 8;

    private ClientNetwork() {}

    /** Null for this machine itself, and where there is no address. */
    public static @Nullable String of(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress inet && inet.getAddress() != null ? of(inet.getAddress()) : null;
    }

    /** Null for this machine itself, and for text that is no address: it is never looked up by name. */
    public static @Nullable String of(@Nullable String address) {
        InetAddress known = IpAddress.parse(address);
        return known == null ? null : of(known);
    }

    private static @Nullable String of(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return null;
        }
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
                : address.getHostAddress();
    }
}
