package dev.portcullis.boundary.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Reads addresses of the internet from text. Nothing is ever looked up by name. */
public final class IpAddress {
    private static final int PARTS = 4;
    private static final int LONGEST_PART = 3;
    private static final int LARGEST_PART = 255;
    private static final int LONGEST = 45;

    private IpAddress() {}

    /** Null for what is no address. One of IPv4 within IPv6 is one of IPv4. */
    public static @Nullable InetAddress parse(@Nullable String text) {
        byte[] octets = text == null ? null : octets(text);
        try {
            return octets == null ? null : InetAddress.getByAddress(octets);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Four octets or sixteen; null for what is no address. */
    static byte @Nullable [] octets(String text) {
        return text.indexOf(':') < 0 ? four(text) : sixteen(text);
    }

    private static byte @Nullable [] four(String text) {
        var octets = new byte[PARTS];
        int from = 0;
        for (int i = 0; i < PARTS; i++) {
            int to = i < PARTS - 1 ? text.indexOf('.', from) : text.length();
            int octet = to < 0 ? -1 : octet(text, from, to);
            if (octet < 0) {
                return null;
            }
            octets[i] = (byte) octet;
            from = to + 1;
        }
        return octets;
    }

    private static int octet(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return to == from || to - from > LONGEST_PART || value > LARGEST_PART ? -1 : value;
    }

    // Of these characters alone it is an address or nothing: Java looks no such text up.
    private static byte @Nullable [] sixteen(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        if (address.length() > LONGEST || address.startsWith(".") || !isOfAddresses(address)) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException none) {
            return null;
        }
    }

    private static boolean isOfAddresses(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ':' && c != '.' && Character.digit(c, 16) < 0 || c > 0x7f) {
                return false;
            }
        }
        return text.indexOf(':') >= 0;
    }
}
