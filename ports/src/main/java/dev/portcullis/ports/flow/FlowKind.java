package dev.portcullis.ports.flow;

/** What a flow is for. Each kind has its own addresses, records and state machine. */
public enum FlowKind {
    LOGIN("login"),
    REGISTRATION("registration"),
    SETTINGS("settings"),
    RECOVERY("recovery"),
    VERIFICATION("verification");

    private final String path;

    FlowKind(String path) {
        this.path = path;
    }

    /** Its name in addresses, configuration and stores, for instance {@code login}. */
    public String path() {
        return path;
    }

    /** The same as {@link #path()}. */
    @Override
    public String toString() {
        return path;
    }
}
