package dev.portcullis.rest.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import org.jspecify.annotations.Nullable;

/**
 * Counts what one connection makes the server hold, before the codec sees it. It hands on the octets of one head or one body at a
 * time, so that what belongs to the next request is not taken for a part of one that is answered. For one connection, on its event
 * loop.
 */
final class ConnectionGuard extends ChannelDuplexHandler {
    /** Lines in one head. */
    static final int MOST_LINES = 200;
    /** Requests of one connection that wait for an answer. */
    static final int MOST_UNANSWERED = 32;
    // What the codec makes of one line or one chunk, however short it is.
    private static final long LINE = 128;
    // The codec keeps a head in a buffer that doubles as it grows.
    private static final long GROWING = 2;
    // More than this is not left unused in a buffer that the codec may keep.
    private static final int SPARE = 4096;

    private final RequestLedger ledger;
    private final UnreadAnswers answers;
    private final HeadScanner heads = new HeadScanner();
    private @Nullable ChannelHandlerContext context;
    private boolean over;

    ConnectionGuard(RequestLedger ledger, UnreadAnswers answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ByteBuf bytes)) {
            context.fireChannelRead(message);
            return;
        }
        try {
            while (bytes.isReadable() && !over && !ledger.isUnreadable()) {
                pass(context, bytes);
            }
        } finally {
            bytes.release();
        }
    }

    private void pass(ChannelHandlerContext context, ByteBuf bytes) {
        if (!ledger.isArriving()) {
            heads.restart();
            ledger.start();
        }
        ByteBuf part = ledger.isHead() ? head(bytes) : body(bytes);
        if (part != null) {
            context.fireChannelRead(part);
            if (ledger.unanswered() > MOST_UNANSWERED) {
                end(RawAnswer.BUSY);
            }
        }
    }

    private @Nullable ByteBuf head(ByteBuf bytes) {
        int before = heads.lines();
        int length = heads.scan(bytes);
        if (heads.lines() > MOST_LINES) {
            end(RawAnswer.TOO_MANY_HEADERS);
            return null;
        }
        return charged(bytes, length, GROWING * length + (heads.lines() - before) * LINE, true);
    }

    private @Nullable ByteBuf body(ByteBuf bytes) {
        int length = bytes.readableBytes();
        if (ledger.left() > 0) {
            length = (int) Math.min(length, ledger.left());
        }
        ledger.passed(length);
        boolean chunked = ledger.isChunked();
        return charged(bytes, length, chunked ? length + LINE * feeds(bytes) : length, chunked);
    }

    private static int feeds(ByteBuf bytes) {
        int feeds = 0;
        int end = bytes.writerIndex();
        for (int at = bytes.indexOf(bytes.readerIndex(), end, (byte) '\n'); at >= 0; ) {
            feeds++;
            at = bytes.indexOf(at + 1, end, (byte) '\n');
        }
        return feeds;
    }

    private @Nullable ByteBuf charged(ByteBuf bytes, int length, long charge, boolean mayBeKept) {
        if (!ledger.charge(charge)) {
            end(RawAnswer.BUSY);
            return null;
        }
        boolean spares = bytes.capacity() - length > SPARE;
        return mayBeKept && spares ? bytes.readBytes(length) : bytes.readRetainedSlice(length);
    }

    /** Whether the head that was read last announces a length. */
    boolean announcesLength() {
        return heads.announcesLength();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        answers.written(message);
        context.write(message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        recount();
    }

    /** See how much of the answers the client has taken meanwhile. */
    void recount() {
        if (!over && !answers.recount()) {
            end(RawAnswer.BUSY);
        }
    }

    /** Close the connection; with an answer, if a request is under way and no other answer to it. */
    void end(RawAnswer answer) {
        if (over || context == null) {
            return;
        }
        over = true;
        if (ledger.mayBeAnswered() && !answers.areUnread()) {
            context.writeAndFlush(answer.bytes()).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.close();
        }
    }
}
