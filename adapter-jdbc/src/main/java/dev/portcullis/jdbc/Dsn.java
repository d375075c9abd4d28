package dev.portcullis.jdbc;

import java.nio.file.Path;

/** Where the database is. */
public sealed interface Dsn extends DatabaseName permits SqliteDsn, PostgresDsn {
    /** The libraries that it needs, as Maven names them. */
    String driver();

    /**
     * Read {@code sqlite:///folder/file?mode=rwc}, {@code sqlite://file} or {@code
     * postgres://user:password@host:port/name?sslmode=require}.
     *
     * @throws IllegalArgumentException if it is none of them; the message holds no password
     */
    static Dsn parse(String text) {
        int end = text.indexOf("://");
        String scheme = end < 0 ? "" : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end + "://".length());
        return switch (scheme) {
            case "sqlite" -> SqliteDsn.parse(rest);
            case "postgres", "postgresql" -> PostgresDsn.parse(rest);
            default ->
                throw new IllegalArgumentException(
                        "dsn has to begin with sqlite:// or postgres://, or to be the word memory");
        };
    }

    /** A file of SQLite in a mode that makes it when it is missing. */
    static Dsn sqlite(Path file) {
        return new SqliteDsn(file, SqliteDsn.Mode.RWC);
    }
}
