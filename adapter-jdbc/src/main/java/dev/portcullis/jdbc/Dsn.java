package dev.portcullis.jdbc;

import java.net.URI;
import java.nio.file.Path;

/** Where the database is. */
public sealed interface Dsn {

    /** A file of SQLite. @param writable whether it may be made and changed, {@code mode=rwc} */
    record Sqlite(Path file, boolean writable) implements Dsn {}

    /** A PostgreSQL server. */
    record Postgres(String jdbcUrl, String user, String password) implements Dsn {
        /** Shows no password. */
        @Override
        public String toString() {
            return "Postgres[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
        }
    }

    /**
     * Read {@code sqlite://path?mode=rwc} or {@code postgres://user:password@host:port/name?sslmode=require}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Dsn parse(String text) {
        if (text.startsWith("sqlite://")) {
            return sqlite(text.substring("sqlite://".length()));
        }
        if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
            return postgres(URI.create(text));
        }
        throw new IllegalArgumentException("dsn: it has to begin with sqlite:// or postgres://, or be the word memory");
    }

    private static Dsn sqlite(String rest) {
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : rest.substring(question + 1);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("dsn: sqlite:// has to be followed by the path of a file");
        }
        return new Sqlite(Path.of(path), !("&" + query + "&").contains("&mode=ro&"));
    }

    private static Dsn postgres(URI uri) {
        String info = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        int colon = info.indexOf(':');
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Postgres(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query,
                colon < 0 ? info : info.substring(0, colon),
                colon < 0 ? "" : info.substring(colon + 1));
    }
}
