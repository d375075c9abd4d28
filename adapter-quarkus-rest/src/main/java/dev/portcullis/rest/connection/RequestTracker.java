package dev.portcullis.rest.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** Sees, behind the codec, where requests and answers begin and end, and says when an answer was made. For one connection, on its event loop. */
final class RequestTracker extends ChannelDuplexHandler {
    private final RequestLedger ledger;
    private final ConnectionGuard guard;
    private boolean refused;

    RequestTracker(RequestLedger ledger, ConnectionGuard guard) {
        this.ledger = ledger;
        this.guard = guard;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            ledger.headIsWhole(request);
            refused |= isUnclear(request);
        } else if (message instanceof HttpContent body) {
            refused |= body.decoderResult().isFailure();
        }
        if (refused) {
            ReferenceCountUtil.release(message);
            guard.end(RawAnswer.MALFORMED);
            return;
        }
        if (message instanceof LastHttpContent) {
            ledger.requestIsWhole();
        }
        context.fireChannelRead(message);
    }

    // What the codec could not read at all is answered behind it.
    private boolean isUnclear(HttpRequest request) {
        return request.decoderResult().isSuccess() && !RequestFraming.isClear(request, guard.announcesLength());
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean interim = isInterim(message);
        if (message instanceof HttpResponse answer && !interim) {
            answer.headers().set(HttpHeaderNames.DATE, HttpDate.now());
        }
        if (message instanceof LastHttpContent && !interim) {
            ledger.answered();
        }
        context.write(message, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
