package dev.portcullis.rest.connection;

import io.netty.buffer.ByteBuf;

/**
 * Finds where the head of a request ends, and counts its lines: each becomes objects of many times its size. It only divides what
 * comes in; what a request means is left to the codec behind it. For one connection.
 */
final class HeadScanner {
    private static final byte LINE_FEED = '\n';
    private static final byte RETURN = '\r';

    private int lines;
    private int length;
    private byte last;

    /** How many lines the head has so far. */
    int lines() {
        return lines;
    }

    void restart() {
        lines = 0;
        length = 0;
    }

    /** How many of the readable bytes belong to the head: all of them when its end is not there. */
    int scan(ByteBuf bytes) {
        int from = bytes.readerIndex();
        int feed = bytes.indexOf(from, bytes.writerIndex(), LINE_FEED);
        while (feed >= 0) {
            boolean blank = isBlank(bytes, from, feed);
            boolean ends = blank && lines > 0;
            lines++;
            length = 0;
            from = feed + 1;
            if (ends) {
                return from - bytes.readerIndex();
            }
            feed = bytes.indexOf(from, bytes.writerIndex(), LINE_FEED);
        }
        keep(bytes, from);
        return bytes.readableBytes();
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
