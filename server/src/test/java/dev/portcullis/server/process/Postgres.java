package dev.portcullis.server.process;

import dev.portcullis.testkit.loopback.LoopbackPort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** A PostgreSQL with one empty database, on a free port. */
final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start() throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setPort(LoopbackPort.free())
                .setServerConfig("fsync", "off")
                .setOutputRedirector(Redirect.DISCARD)
                .start());
    }

    String dsn() {
        return "postgres://postgres:postgres@127.0.0.1:" + server.getPort() + "/postgres?sslmode=disable";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
