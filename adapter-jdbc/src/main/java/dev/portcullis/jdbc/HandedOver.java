package dev.portcullis.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database behind a pool of somebody else's.
 *
 * @param shown how messages name it
 * @param sqlite the file behind it; null for PostgreSQL
 */
record HandedOver(String shown, @Nullable Dsn sqlite) implements DatabaseName {
    private static final String SQLITE = "jdbc:sqlite:";

    /** @throws StoreNotUsable if it is of another kind, or gives no connection */
    static HandedOver of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return of(
                    connection.getMetaData().getDatabaseProductName(),
                    connection.getMetaData().getURL());
        } catch (SQLException failed) {
            throw new StoreNotUsable("the database cannot be used: " + FirstLine.of(failed), failed);
        }
    }

    private static HandedOver of(String product, String url) {
        return switch (product) {
            case "PostgreSQL" -> new HandedOver("the database that was handed over", null);
            case "SQLite" -> new HandedOver("the file that was handed over", file(url));
            default ->
                throw new StoreNotUsable(
                        "the database cannot be used: it is " + product + "; hand over PostgreSQL or SQLite", null);
        };
    }

    private static Dsn file(String url) {
        int parameters = url.indexOf('?');
        String name = url.substring(SQLITE.length(), parameters < 0 ? url.length() : parameters);
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:")) {
            throw new StoreNotUsable("the database cannot be used: of SQLite a file by its path is needed", null);
        }
        return Dsn.sqlite(Path.of(name));
    }

    @Override
    public String withoutPassword(String text) {
        return text;
    }
}
