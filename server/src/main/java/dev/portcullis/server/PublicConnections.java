package dev.portcullis.server;

import dev.portcullis.boundary.caller.ProxyTrust;
import dev.portcullis.rest.connection.ConnectionLimits;
import dev.portcullis.rest.connection.GuardedConnections;
import io.vertx.core.net.NetServerOptions;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Keeps the public port within {@code portcullis.limits}; what is not set follows from the heap. Found by Vert.x as a service. */
public final class PublicConnections extends GuardedConnections {
    static final String PREFIX = "portcullis.limits.";

    static final String TRUSTED_PROXIES = "portcullis.trusted-proxies";
    private static final String MANAGEMENT = "quarkus.management.";

    @Override
    protected ConnectionLimits limits() {
        Config config = ConfigProvider.getConfig();
        ConnectionLimits fitting = fitting();
        int connections = number(config, "connections", fitting.connections());
        return new ConnectionLimits(
                connections,
                number(config, "connections_per_client", Math.max(1, connections / 4)),
                config.getOptionalValue(PREFIX + "held", Long.class).orElse(fitting.bytes()),
                duration(config, "header_deadline", fitting.headerDeadline()),
                duration(config, "body_deadline", fitting.bodyDeadline()),
                duration(config, "patience", fitting.patience()),
                number(config, "minimum_rate", fitting.minimumRate()),
                duration(config, "idle_deadline", fitting.idleDeadline()));
    }

    // A proxy has the connections of all whom it stands for; those it names are counted behind it, request by request.
    @Override
    protected Predicate<SocketAddress> uncounted() {
        String proxies = ConfigProvider.getConfig()
                .getOptionalValue(TRUSTED_PROXIES, String.class)
                .orElse("");
        try {
            return ProxyTrust.of(List.of(proxies.split(" ")))::believes;
        } catch (IllegalArgumentException nonsense) {
            return nobody -> false; // the wiring says so, and ends the start
        }
    }

    private static int number(Config config, String name, int otherwise) {
        return config.getOptionalValue(PREFIX + name, Integer.class).orElse(otherwise);
    }

    private static Duration duration(Config config, String name, Duration otherwise) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .map(Duration::parse)
                .orElse(otherwise);
    }

    // Operators must get through to health and metrics however many strangers hold the public port.
    @Override
    protected boolean isPublic(NetServerOptions options) {
        Config config = ConfigProvider.getConfig();
        boolean managed = config.getOptionalValue(MANAGEMENT + "host-enabled", Boolean.class)
                .orElse(false);
        return !managed
                || config.getOptionalValue(MANAGEMENT + "port", Integer.class).orElse(0) != options.getPort();
    }
}
