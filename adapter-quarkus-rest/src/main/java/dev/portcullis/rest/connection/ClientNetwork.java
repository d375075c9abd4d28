package dev.portcullis.rest.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names whoever is behind a connection, as far as its address tells: one address of IPv4, or a network of IPv6 ({@code /64}). */
final class ClientNetwork {
    private static final int NETWORK = 8;

    private ClientNetwork() {}

    /** Null for this machine itself, and where there is no address. */
    static @Nullable String of(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress inet && inet.getAddress() != null ? of(inet.getAddress()) : null;
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
