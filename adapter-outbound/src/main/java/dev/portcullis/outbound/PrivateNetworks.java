package dev.portcullis.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses do not belong to the public internet: this machine, its neighbours, and everything set aside. Source: the
 * registries of special-purpose addresses of RFC 6890.
 */
public final class PrivateNetworks {
    private static final List<Block> SET_ASIDE = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));
    private static final Block GLOBAL_SIX = Block.of("2000::", 3);
    private static final List<Block> SET_ASIDE_SIX =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));
    private static final Block TRANSLATED = Block.of("64:ff9b::", 96);

    private PrivateNetworks() {}

    /** Whether an address is none of the public internet. */
    public static boolean contain(InetAddress address) {
        return address instanceof Inet4Address four
                ? containsFour(four.getAddress())
                : containsSix((Inet6Address) address);
    }

    private static boolean containsFour(byte[] address) {
        return SET_ASIDE.stream().anyMatch(block -> block.contains(address));
    }

    // Of the new addresses only one eighth is given out at all; what carries an old address inside is judged by that
    // one.
    private static boolean containsSix(Inet6Address address) {
        byte[] bytes = address.getAddress();
        if (TRANSLATED.contains(bytes)) {
            return containsFour(Arrays.copyOfRange(bytes, 12, 16));
        }
        return !GLOBAL_SIX.contains(bytes) || SET_ASIDE_SIX.stream().anyMatch(block -> block.contains(bytes));
    }

    // The octets alone: a native image cannot hold addresses that were made while it was built.
    private static final class Block {
        private final byte[] first;
        private final int bits;

        private Block(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        static Block of(String first, int bits) {
            try {
                return new Block(InetAddress.getByName(first).getAddress(), bits);
            } catch (UnknownHostException noAddress) {
                throw new IllegalArgumentException(noAddress);
            }
        }

        boolean contains(byte[] address) {
            if (first.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((first[bit / 8] ^ address[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
