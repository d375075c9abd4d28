package dev.portcullis.rest.caller;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells addresses of private networks, which say nothing about where a person is, from public ones. */
final class InternalAddress {
    private InternalAddress() {}

    /** False also for text that is no address: it is never looked up by name. */
    static boolean isPublic(String text) {
        byte[] octets = NetUtil.createByteArrayFromIpAddressString(text);
        return octets != null && !isInternal(octets);
    }

    private static boolean isInternal(byte[] octets) {
        InetAddress address = address(octets);
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || isUniqueLocal(octets);
    }

    private static boolean isUniqueLocal(byte[] octets) {
        return octets.length == 16 && (octets[0] & 0xfe) == 0xfc;
    }

    private static InetAddress address(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("An address of " + octets.length + " octets", impossible);
        }
    }
}
