package dev.portcullis.rest.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.local.LocalAddress;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;

/** A connection without a network: what is sent arrives at once, and nothing is answered until the test says so. */
final class GuardedLine {
    final EmbeddedChannel channel;
    final Connection connection;

    GuardedLine(Connections connections) {
        this(connections, new LocalAddress("nowhere"));
    }

    /** @param client from where it comes */
    GuardedLine(Connections connections, SocketAddress client) {
        channel = new EmbeddedChannel() {
            @Override
            protected SocketAddress remoteAddress0() {
                return client;
            }
        };
        connection = connections.admit(channel);
        if (connection != null) {
            channel.pipeline()
                    .addLast(new GuardInstaller(connections, connection))
                    .addLast("httpDecoder", new HttpRequestDecoder())
                    .addLast(new HttpResponseEncoder())
                    .addLast("handler", new Sink());
        }
    }

    GuardedLine send(String octets) {
        channel.writeInbound(Unpooled.copiedBuffer(octets, StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Answer the oldest request. */
    GuardedLine answer() {
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        answer.headers().set("Content-Length", 0);
        channel.pipeline().lastContext().writeAndFlush(answer);
        return this;
    }

    /** All that the client was told so far. */
    String told() {
        channel.runPendingTasks();
        var text = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            text.append(part.toString(StandardCharsets.ISO_8859_1));
            part.release();
        }
        return text.toString();
    }

    boolean isOpen() {
        channel.runPendingTasks();
        return channel.isOpen();
    }

    private static final class Sink extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }
    }
}
