package dev.portcullis.embedded.configuration;

/**
 * {@code dsn}: which database is used.
 *
 * @param dsn {@code memory}, {@code sqlite://…} or {@code postgres://…}; may hold a password
 */
public record DatabaseSettings(String dsn) {
    /** Whether everything is forgotten when the program ends. */
    public boolean isMemory() {
        return dsn.equals("memory");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + dsn.replaceFirst("(?s):.*", ":(hidden)") + "]";
    }
}
