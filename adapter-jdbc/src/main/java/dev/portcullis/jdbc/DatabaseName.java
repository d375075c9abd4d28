package dev.portcullis.jdbc;

/** How messages name a database. */
interface DatabaseName {
    /** Without password and parameters. */
    String shown();

    /** A text with the password taken out, for what a driver says. */
    String withoutPassword(String text);
}
