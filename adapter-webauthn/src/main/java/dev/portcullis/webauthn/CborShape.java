package dev.portcullis.webauthn;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Whether bytes are one object as authenticators write them, and nothing behind it: named members, known lengths, hardly
 * nested. The library is lenient there, and what it overlooks is not signed. Source: CTAP 2.1, section 8.
 */
final class CborShape {
    private static final int DEEPEST = 6;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int LIST = 4;
    private static final int MAP = 5;

    private final ByteBuffer rest;

    private CborShape(byte[] bytes) {
        rest = ByteBuffer.wrap(bytes);
    }

    static boolean isOneObject(byte[] bytes) {
        if (bytes.length == 0 || (bytes[0] & 0xe0) >> 5 != MAP) {
            return false;
        }
        var shape = new CborShape(bytes);
        try {
            return shape.skip(DEEPEST) && !shape.rest.hasRemaining();
        } catch (BufferUnderflowException | IndexOutOfBoundsException tooShort) {
            return false;
        }
    }

    private boolean skip(int depth) {
        int head = rest.get() & 0xff;
        long count = count(head & 0x1f);
        return count >= 0
                && depth > 0
                && switch (head >> 5) {
                    case BYTES, TEXT -> skipBlock(count);
                    case LIST -> skipItems(count, depth);
                    case MAP -> skipMembers(count, depth);
                    case 6 -> false;
                    default -> true;
                };
    }

    /** The number that follows; less than zero if there is none, or one that no honest length reaches. */
    private long count(int told) {
        return switch (told) {
            case 24 -> rest.get() & 0xff;
            case 25 -> rest.getShort() & 0xffff;
            case 26 -> rest.getInt() & 0xffffffffL;
            case 27 -> rest.getLong();
            default -> told < 24 ? told : -1;
        };
    }

    private boolean skipBlock(long length) {
        if (length > rest.remaining()) {
            return false;
        }
        rest.position(rest.position() + (int) length);
        return true;
    }

    private boolean skipItems(long count, int depth) {
        boolean good = true;
        for (long i = 0; i < count && good; i++) {
            good = skip(depth - 1);
        }
        return good;
    }

    private boolean skipMembers(long count, int depth) {
        boolean good = true;
        for (long i = 0; i < count && good; i++) {
            good = (rest.get(rest.position()) & 0xe0) >> 5 == TEXT && skip(depth - 1) && skip(depth - 1);
        }
        return good;
    }
}
