package dev.portcullis.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a database to the tables that this program knows: numbered files, forward only, all in one transaction, so that
 * programs which start together wait for each other and a database is never left half-way. Source: ADR 3.
 */
final class Migrations {
    private static final List<String> FILES = List.of(
            "0001-first-tables.sql",
            "0002-outbox-claims.sql",
            "0003-guesses.sql",
            "0004-work-for-nobody.sql",
            "0005-sessions-seen.sql",
            "0006-failed-attempts.sql",
            "0007-form-of-identifiers.sql",
            "0008-hook-calls.sql",
            "0009-marks.sql");
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS " + Ownership.MARK
            + " (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)";
    // Changes nothing, but a database that may only be read refuses it: better now than at the first sign-up.
    private static final String TRIAL = "UPDATE portcullis_migrations SET applied_at = applied_at WHERE name = ''";

    private final PreparedConnection connection;
    private final String database;

    private Migrations(PreparedConnection connection, String database) {
        this.connection = connection;
        this.database = database;
    }

    /**
     * @param database what to call it in messages
     * @throws StoreNotUsable if another program made it, a newer one, or one with other files; then nothing was changed
     */
    static void run(Connections connections, String database) throws SQLException {
        connections.untouched(connection -> Ownership.check(connections, connection, database));
        connections.write(connection -> {
            connections.lockForMigration(connection);
            Ownership.check(connections, connection, database);
            new Migrations(connection, database).run();
            connections.endMigration(connection);
            return FILES.size();
        });
    }

    private void run() throws SQLException {
        execute(TABLE);
        execute(TRIAL);
        Map<String, String> applied = applied();
        for (String name : FILES) {
            Migration migration = Migration.read(name);
            String checksum = applied.remove(name);
            if (checksum == null) {
                apply(migration);
            } else if (!checksum.equals(migration.checksum())) {
                throw notUsable("was made with another text of " + name + "; use the version that made it");
            }
        }
        if (!applied.isEmpty()) {
            throw notUsable("was made by a newer version (" + String.join(", ", applied.keySet())
                    + "); use that version, or restore a backup");
        }
    }

    private StoreNotUsable notUsable(String why) {
        return new StoreNotUsable(database + " cannot be used: it " + why, null);
    }

    private Map<String, String> applied() throws SQLException {
        var applied = new LinkedHashMap<String, String>();
        try (ResultSet rows = connection
                .prepare("SELECT name, checksum FROM portcullis_migrations ORDER BY name")
                .executeQuery()) {
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getString(2));
            }
        }
        return applied;
    }

    private void apply(Migration migration) throws SQLException {
        for (String statement : migration.statements()) {
            execute(statement);
        }
        var note =
                connection.prepare("INSERT INTO portcullis_migrations (name, checksum, applied_at) VALUES (?, ?, ?)");
        note.setString(1, migration.name());
        note.setString(2, migration.checksum());
        note.setLong(3, Micros.of(InstantSource.system().instant()));
        note.executeUpdate();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.jdbc().createStatement()) {
            statement.execute(sql);
        }
    }
}
