package dev.portcullis.boundary.caller;

import java.util.Arrays;

/** Addresses that begin with the same bits, as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a single one is a range, too. Immutable. */
final class AddressRange {
    private final byte[] address;
    private final int bits;

    private AddressRange(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException if the text is no address, or one with too many bits */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = IpAddress.octets(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException(text + " is no address or range of addresses such as 10.0.0.0/8");
        }
        int bits = slash < 0 ? 8 * address.length : bits(text, text.substring(slash + 1), 8 * address.length);
        return new AddressRange(address, bits);
    }

    private static int bits(String text, String number, int most) {
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) > most) {
            throw new IllegalArgumentException(text + " is no range of addresses: behind the slash 0 to " + most);
        }
        return Integer.parseInt(number);
    }

    boolean contains(byte[] other) {
        int whole = bits / 8;
        return other.length == address.length
                && Arrays.equals(address, 0, whole, other, 0, whole)
                && (bits % 8 == 0 || ((address[whole] ^ other[whole]) & 0xff) >> (8 - bits % 8) == 0);
    }
}
