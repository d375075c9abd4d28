package dev.portcullis.rest.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import java.util.function.Predicate;

/** The transport of Java, with a guard before each public server: Vert.x itself shows connections only when a head has arrived. */
final class GuardedTransport extends JDKTransport {
    private final Connections connections;
    private final Predicate<NetServerOptions> isPublic;

    GuardedTransport(Connections connections, Predicate<NetServerOptions> isPublic) {
        this.connections = connections;
        this.isPublic = isPublic;
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        if (isPublic.test(options)) {
            bootstrap.handler(new Admission(connections));
        }
    }
}
