package dev.portcullis.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a driver says, cut to its first line: the others quote statements, and values in them. */
final class FirstLine {
    private FirstLine() {}

    /** With what lies underneath, where that is no failure of the database: a class that is missing, a host without a name. */
    static String of(SQLException failed) {
        Throwable root = failed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String line = of(failed.getMessage(), failed);
        return root instanceof SQLException
                ? line
                : line + " (" + root.getClass().getSimpleName() + ": " + of(root.getMessage(), root) + ")";
    }

    private static String of(@Nullable String message, Throwable failed) {
        return message == null || message.isBlank()
                ? "its driver gave no reason (" + failed.getClass().getSimpleName() + ")"
                : message.strip().lines().findFirst().orElseThrow();
    }
}
