package dev.portcullis.json;

import org.jspecify.annotations.Nullable;

/** JSON that could not be read. Says where and what is allowed there, never what was there. */
public final class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String expected;

    /**
     * @param path where in the JSON: member names joined by dots, items by their index in brackets; empty at the root
     * @param expected what is allowed there
     */
    public UnreadableJson(String path, String expected, @Nullable Throwable cause) {
        super("unreadable JSON" + (path.isEmpty() ? "" : " at " + path) + ": expected " + expected, cause);
        this.path = path;
        this.expected = expected;
    }

    public String path() {
        return path;
    }

    public String expected() {
        return expected;
    }
}
