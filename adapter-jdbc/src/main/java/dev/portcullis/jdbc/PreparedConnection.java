package dev.portcullis.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection that keeps its prepared statements. Used by one thread at a time. */
final class PreparedConnection implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    PreparedConnection(Connection connection) {
        this.connection = connection;
    }

    Connection jdbc() {
        return connection;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Run a statement that has no parameters and gives nothing. */
    void execute(String sql) throws SQLException {
        prepare(sql).execute();
    }

    /** Never fails: what cannot be closed is gone already. */
    @Override
    public void close() {
        prepared.values().forEach(PreparedConnection::closeQuietly);
        prepared.clear();
        closeQuietly(connection);
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception gone) {
            // What was committed is in the database, and nobody uses the connection any more.
        }
    }
}
