package dev.portcullis.jdbc;

import java.sql.SQLException;

/** What a driver says, cut to its first line: the others quote statements, and values in them. */
final class FirstLine {
    private FirstLine() {}

    static String of(SQLException failed) {
        String message = failed.getMessage();
        return message == null || message.isBlank()
                ? "its driver gave no reason (" + failed.getClass().getSimpleName() + ")"
                : message.strip().lines().findFirst().orElseThrow();
    }
}
