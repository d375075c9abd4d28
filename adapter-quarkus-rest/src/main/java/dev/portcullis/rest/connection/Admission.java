package dev.portcullis.rest.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stands at a port: takes connections in or turns them away, and looks after those that take too long. */
final class Admission extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final long ROUND_MILLIS = 500;

    private final Connections connections;
    private @Nullable ScheduledFuture<?> rounds;

    Admission(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        rounds = context.executor()
                .scheduleAtFixedRate(this::lookAround, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    // A round that throws would be the last one.
    private void lookAround() {
        try {
            connections.endOverdue();
        } catch (RuntimeException broken) {
            LOG.error("Connections could not be looked after", broken);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Channel channel = (Channel) message;
        Connection connection = connections.admit(channel);
        if (connection == null) {
            channel.unsafe().closeForcibly();
            return;
        }
        channel.pipeline().addLast("guardInstaller", new GuardInstaller(connections, connection));
        context.fireChannelRead(message);
    }
}
