package dev.portcullis.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a database that is ours, or nobody's yet, from one of another program. Ours has the table that says what was done to it;
 * one without it that holds anything else is never touched.
 */
final class Ownership {
    static final String MARK = "portcullis_migrations";

    private static final Set<String> KRATOS = Set.of("schema_migration", "identities", "selfservice_login_flows");
    private static final int NAMED = 5;

    private Ownership() {}

    /**
     * @param database what to call it in messages
     * @throws StoreNotUsable if it belongs to another program
     */
    static void check(Connections connections, PreparedConnection connection, String database) throws SQLException {
        List<String> tables = tables(connection, connections.selectTables());
        if (!tables.isEmpty() && !tables.contains(MARK)) {
            throw new StoreNotUsable(database + " cannot be used: " + whose(tables) + "; it stays as it is", null);
        }
    }

    private static String whose(List<String> tables) {
        return tables.containsAll(KRATOS)
                ? "it is a database of Ory Kratos; give Portcullis one of its own in dsn, accounts have to be imported"
                : "it belongs to another program (tables: " + named(tables)
                        + "); give Portcullis one of its own in dsn";
    }

    private static String named(List<String> tables) {
        String more = tables.size() > NAMED ? ", …" : "";
        return tables.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
    }

    private static List<String> tables(PreparedConnection connection, String select) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet rows = connection.prepare(select).executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
