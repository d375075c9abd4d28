package dev.portcullis.jdbc;

import dev.portcullis.testkit.loopback.LoopbackPort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a running PostgreSQL to tests: one for all of them, stopped after the last. */
final class PostgresServer implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(PostgresServer.class);

    /** A running server. */
    static final class Running implements AutoCloseable {
        private final EmbeddedPostgres server;
        private final AtomicInteger databases = new AtomicInteger();

        private Running() {
            try {
                server = EmbeddedPostgres.builder()
                        .setPort(LoopbackPort.free())
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }

        int port() {
            return server.getPort();
        }

        /** A fresh database with nothing in it. */
        String freshDsn() {
            String name = "fresh" + databases.incrementAndGet();
            run("CREATE DATABASE " + name);
            return dsn(name);
        }

        String dsn(String name) {
            return "postgres://postgres:postgres@127.0.0.1:" + port() + "/" + name + "?sslmode=disable";
        }

        void run(String sql) {
            run("postgres", sql);
        }

        void run(String database, String sql) {
            try (var connection = server.getDatabase("postgres", database).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Running.class, type -> new Running(), Running.class);
    }
}
