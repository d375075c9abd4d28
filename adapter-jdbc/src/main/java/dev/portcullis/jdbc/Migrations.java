package dev.portcullis.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Brings a database to the tables that this program knows: numbered files, forward only, one transaction in all, safe with
 * several programs that start together. Source: ADR 3.
 */
final class Migrations {
    private static final String FOLDER = "migrations/";
    private static final List<String> FILES = List.of("0001-first-tables.sql");
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS portcullis_migrations (
              name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)""";

    private Migrations() {}

    static void run(Connections connections, String database) {
        try {
            connections.write(handle -> {
                connections.lockForMigration(handle);
                migrate(handle, database);
                return FILES.size();
            });
        } catch (SQLException cause) {
            throw new StoreNotUsable("The tables of " + database + " cannot be made: " + cause.getMessage(), cause);
        }
    }

    private static void migrate(Handle handle, String database) throws SQLException {
        try (Statement statement = handle.connection().createStatement()) {
            statement.execute(TABLE);
            Map<String, String> applied = applied(statement);
            for (String file : FILES) {
                apply(handle, statement, file, applied.remove(file), database);
            }
            if (!applied.isEmpty()) {
                throw new StoreNotUsable(
                        "The database " + database + " was made by a newer version (" + applied.keySet()
                                + "); use that version, or restore a backup",
                        null);
            }
        }
    }

    private static Map<String, String> applied(Statement statement) throws SQLException {
        var applied = new HashMap<String, String>();
        try (ResultSet rows = statement.executeQuery("SELECT name, checksum FROM portcullis_migrations")) {
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getString(2));
            }
        }
        return applied;
    }

    private static void apply(
            Handle handle,
            Statement statement,
            String file,
            @org.jspecify.annotations.Nullable String known,
            String database)
            throws SQLException {
        String text = read(file);
        String checksum = checksum(text);
        if (known == null) {
            for (String sql : text.split(";\\s*\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            note(handle, file, checksum);
        } else if (!known.equals(checksum)) {
            throw new StoreNotUsable(
                    "The database " + database + " was made with another text of " + file
                            + "; use the version that made it",
                    null);
        }
    }

    private static void note(Handle handle, String file, String checksum) throws SQLException {
        try (PreparedStatement insert = handle.connection()
                .prepareStatement("INSERT INTO portcullis_migrations (name, checksum, applied_at) VALUES (?, ?, ?)")) {
            insert.setString(1, file);
            insert.setString(2, checksum);
            insert.setLong(3, Micros.of(java.time.Instant.now()));
            insert.executeUpdate();
        }
    }

    private static String read(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new IllegalStateException("the program's file " + file + " cannot be read", cause);
        }
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
