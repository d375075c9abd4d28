package dev.portcullis.rest.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import org.jboss.logging.Logger;

/** Puts the guard around the codec of a connection as soon as there is one: behind TLS, where that is spoken. */
final class GuardInstaller extends ChannelInboundHandlerAdapter {
    // As Vert.x names them.
    private static final String CODEC = "httpDecoder";
    private static final String REQUESTS = "handler";

    // As the option ExitOnOutOfMemoryError ends java.
    private static final int OUT_OF_MEMORY = 3;
    private static final Logger LOG = Logger.getLogger(GuardInstaller.class);

    private final Connections connections;
    private final Connection connection;
    private boolean installed;

    GuardInstaller(Connections connections, Connection connection) {
        this.connections = connections;
        this.connection = connection;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ChannelPipeline pipeline = context.pipeline();
        if (!installed && pipeline.get(CODEC) != null && pipeline.get(REQUESTS) != null) {
            install(pipeline);
            installed = true;
        }
        context.fireChannelRead(message);
    }

    // Netty closes a connection for which there is no buffer, and goes on; but then no other connection gets one
    // either. The
    // option of java that ends the process sees only the heap.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            LOG.fatal("There is no memory left", cause);
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
        context.fireExceptionCaught(cause);
    }

    private void install(ChannelPipeline pipeline) {
        var ledger = new RequestLedger(connections, connection);
        var answers = new UnreadAnswers(connections, connection);
        var guard = new ConnectionGuard(ledger, answers);
        pipeline.addBefore(CODEC, "connectionGuard", guard);
        pipeline.addBefore(REQUESTS, "requestTracker", new RequestTracker(ledger, guard));
    }
}
