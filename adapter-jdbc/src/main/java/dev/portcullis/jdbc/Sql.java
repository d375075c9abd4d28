package dev.portcullis.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs statements with parameters. Moments are bound in microseconds, ids as text, flags as 0 or 1. */
final class Sql {
    private final Handle handle;
    private final Connections connections;

    Sql(Handle handle, Connections connections) {
        this.handle = handle;
        this.connections = connections;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A statement failed; the unit of work decides what that means. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SQLException reason;
        private final boolean duplicate;

        Failed(SQLException reason, boolean duplicate) {
            super(reason);
            this.reason = reason;
            this.duplicate = duplicate;
        }

        SQLException reason() {
            return reason;
        }

        boolean isDuplicate() {
            return duplicate;
        }
    }

    int update(String sql, @Nullable Object... parameters) {
        try {
            return bound(sql, parameters).executeUpdate();
        } catch (SQLException failed) {
            throw new Failed(failed, connections.isDuplicate(failed));
        }
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... parameters) {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        } catch (SQLException failed) {
            throw new Failed(failed, false);
        }
    }

    <T> List<T> all(String sql, Row<T> row, @Nullable Object... parameters) {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw new Failed(failed, false);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = handle.prepare(sql);
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case String text -> statement.setString(index, text);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
            case Instant moment -> statement.setLong(index, Micros.of(moment));
            case UUID id -> statement.setString(index, id.toString());
            default -> throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }
}
