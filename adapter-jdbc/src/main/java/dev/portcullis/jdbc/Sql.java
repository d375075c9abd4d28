package dev.portcullis.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements with parameters in one unit of work. Moments are bound in microseconds, ids as text, flags as 0 or 1. A
 * statement that fails throws {@link SqlFailure}.
 */
final class Sql {
    private final PreparedConnection connection;
    private final boolean reading;
    private final String skippingLocked;
    private final String holding;
    private final String holdingInOrder;

    /** @param reading whether changes are refused */
    Sql(PreparedConnection connection, boolean reading, Connections connections) {
        this.connection = connection;
        this.reading = reading;
        this.skippingLocked = connections.skippingLocked();
        this.holding = connections.holding();
        this.holdingInOrder = connections.holdingInOrder();
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Change rows. @return how many */
    int update(String sql, @Nullable Object... parameters) {
        refuseWhileReading();
        try {
            return bound(sql, parameters).executeUpdate();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /** Change rows by a statement that gives one of them. */
    <T> Optional<T> updateReturning(String sql, Row<T> row, @Nullable Object... parameters) {
        refuseWhileReading();
        return one(sql, row, parameters);
    }

    /** Change rows by a statement that gives all of them. */
    <T> List<T> updateReturningAll(String sql, Row<T> row, @Nullable Object... parameters) {
        refuseWhileReading();
        return all(sql, row, parameters);
    }

    /** A selection for a change, which passes over what others change at this moment. */
    String locked(String selection) {
        return selection + skippingLocked;
    }

    /** Whether a selection finds a row, which then nobody else changes before the unit of work ends. */
    boolean isHeld(String selection, @Nullable Object... parameters) {
        refuseWhileReading();
        return one(selection + holding, row -> true, parameters).isPresent();
    }

    /**
     * Hold rows, in the order of their ids, before several of them are changed: a change by itself takes them as they lie, and of
     * two that take the same rows in different orders the database refuses one after a second of waiting.
     *
     * @param selection of ids, without an order
     * @return the ids that were found
     */
    List<String> heldInOrder(String selection, @Nullable Object... parameters) {
        refuseWhileReading();
        return all(selection + holdingInOrder, row -> row.getString(1), parameters);
    }

    /** Delete the rows of a table whose moment lies before another, the earliest first. @return how many */
    int purge(String table, String column, Instant before, int limit) {
        return update(
                "DELETE FROM " + table + " WHERE id IN (SELECT id FROM " + table + " WHERE " + column + " < ? ORDER BY "
                        + column + " LIMIT ?" + skippingLocked + ")",
                before,
                limit);
    }

    /** How many rows a table has; it counts no further than to {@code most}. */
    int count(String table, int most) {
        return one("SELECT COUNT(*) FROM (SELECT 1 FROM " + table + " LIMIT ?) counted", row -> row.getInt(1), most)
                .orElse(0);
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... parameters) {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
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
            throw new SqlFailure(failed);
        }
    }

    /** Do several things of which nothing stays when they throw, while the unit of work may go on. */
    void together(Runnable steps) {
        execute("SAVEPOINT together");
        try {
            steps.run();
        } catch (SqlFailure failed) {
            throw failed;
        } catch (RuntimeException refused) {
            execute("ROLLBACK TO SAVEPOINT together");
            throw refused;
        }
        execute("RELEASE SAVEPOINT together");
    }

    private void execute(String sql) {
        try {
            connection.execute(sql);
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    private void refuseWhileReading() {
        if (reading) {
            throw new IllegalStateException("a change in a unit of work that only reads");
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepare(sql);
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
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
