package dev.portcullis.embedded;

import dev.portcullis.testkit.loopback.LoopbackPort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Where nodes keep what they know together. */
public enum Database {
    /** One node alone. */
    MEMORY {
        @Override
        public Nodes open(Path folder, Function<String, Portcullis> start) {
            return new Nodes(List.of(start.apply("memory")), () -> {});
        }
    },
    SQLITE {
        @Override
        public Nodes open(Path folder, Function<String, Portcullis> start) {
            return two(Storms.sqlite(folder), start, () -> {});
        }
    },
    POSTGRESQL {
        @Override
        public Nodes open(Path folder, Function<String, Portcullis> start) {
            EmbeddedPostgres server = server();
            return two(
                    "postgres://postgres:postgres@127.0.0.1:" + server.getPort() + "/postgres?sslmode=disable",
                    start,
                    server::close);
        }
    };

    /** Start nodes on an empty one. @param start a node on the database of a {@code dsn} */
    public abstract Nodes open(Path folder, Function<String, Portcullis> start);

    /** Something to end after the nodes. */
    @FunctionalInterface
    public interface Ending {
        void end() throws IOException;
    }

    /** Engines that run side by side. */
    public record Nodes(List<Portcullis> all, Ending after) implements AutoCloseable {
        /** One of them; they take turns. */
        public Portcullis turn(int number) {
            return all.get(number % all.size());
        }

        @Override
        public void close() throws IOException {
            all.forEach(Portcullis::close);
            after.end();
        }
    }

    private static Nodes two(String dsn, Function<String, Portcullis> start, Ending after) {
        return new Nodes(List.of(start.apply(dsn), start.apply(dsn)), after);
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(LoopbackPort.free())
                    .setServerConfig("fsync", "off")
                    .setOutputRedirector(Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
