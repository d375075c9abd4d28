package dev.portcullis.rest.connection;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * Finds where the head of a request ends, and counts its lines: each becomes objects of many times its size. It only divides what
 * comes in; what a request means is left to the codec behind it. For one connection.
 */
final class HeadScanner {
    private static final byte LINE_FEED = '\n';
    private static final byte RETURN = '\r';

    private static final byte[] LENGTH = "content-length".getBytes(StandardCharsets.US_ASCII);

    private int lines;
    private int length;
    private int alike;
    private boolean announcesLength;
    private byte last;

    /** How many lines the head has so far. */
    int lines() {
        return lines;
    }

    /** Whether the head announces a length, which the codec takes out of a request that comes in chunks. */
    boolean announcesLength() {
        return announcesLength;
    }

    void restart() {
        lines = 0;
        length = 0;
        alike = 0;
        announcesLength = false;
    }

    /** How many of the readable bytes belong to the head: all of them when its end is not there. */
    int scan(ByteBuf bytes) {
        int from = bytes.readerIndex();
        int feed = bytes.indexOf(from, bytes.writerIndex(), LINE_FEED);
        while (feed >= 0) {
            compare(bytes, from, feed);
            boolean blank = isBlank(bytes, from, feed);
            boolean ends = blank && lines > 0;
            lines++;
            length = 0;
            alike = 0;
            from = feed + 1;
            if (ends) {
                return from - bytes.readerIndex();
            }
            feed = bytes.indexOf(from, bytes.writerIndex(), LINE_FEED);
        }
        compare(bytes, from, bytes.writerIndex());
        keep(bytes, from);
        return bytes.readableBytes();
    }

    // Goes on where the line was cut; once a line begins otherwise, it is not looked at again.
    private void compare(ByteBuf bytes, int from, int end) {
        for (int at = from; at < end && alike == length + at - from && alike < LENGTH.length; at++) {
            if ((bytes.getByte(at) | 0x20) != LENGTH[alike]) {
                return;
            }
            alike++;
        }
        announcesLength |= alike == LENGTH.length;
    }

    private boolean isBlank(ByteBuf bytes, int from, int feed) {
        int whole = length + feed - from;
        return whole == 0 || whole == 1 && (length == 1 ? last : bytes.getByte(from)) == RETURN;
    }

    private void keep(ByteBuf bytes, int from) {
        int more = bytes.writerIndex() - from;
        if (more > 0) {
            length += more;
            last = bytes.getByte(bytes.writerIndex() - 1);
        }
    }
}
