package dev.portcullis.rest.connection;

import io.netty.util.internal.PlatformDependent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.spi.VertxServiceProvider;
import java.net.SocketAddress;
import java.util.function.Predicate;

/**
 * Keeps the HTTP servers of a Vert.x within limits: connections, bytes held, deadlines. An application that wants it names a
 * subclass with its own limits in {@code META-INF/services/io.vertx.core.spi.VertxServiceProvider}.
 */
public abstract class GuardedConnections implements VertxServiceProvider {
    /** Asked once, when Vert.x starts. */
    protected abstract ConnectionLimits limits();

    /** Whose connections are not counted for one client: proxies that pass on what many ask. Asked once, when Vert.x starts. */
    protected Predicate<SocketAddress> uncounted() {
        return nobody -> false;
    }

    /** Whether deadlines of a guard hold for what this request sends. */
    public static boolean watches(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                && connection.channel().pipeline().get(ConnectionGuard.class) != null;
    }

    /** What fits the memory of this process. */
    protected static ConnectionLimits fitting() {
        return ConnectionLimits.forMemory(Runtime.getRuntime().maxMemory(), PlatformDependent.maxDirectMemory());
    }

    /** Whether strangers can reach the server of these options. All such servers must speak HTTP/1, and nothing else. */
    protected boolean isPublic(NetServerOptions options) {
        return true;
    }

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(
                new GuardedTransport(new Connections(limits(), System::nanoTime, uncounted()), this::isPublic));
    }
}
