package dev.portcullis.json.shape;

import org.jspecify.annotations.Nullable;

/** JSON that is not what a mapping expects. Says where and what is allowed, never what was there. */
public final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String expected;

    public Mismatch(String expected) {
        this("", expected, null);
    }

    public Mismatch(String path, String expected, @Nullable Throwable cause) {
        super(path + ": " + expected, cause, false, false);
        this.path = path;
        this.expected = expected;
    }

    /** The same, seen from the object that has the mismatch in this member. */
    Mismatch inMember(String name) {
        return new Mismatch(path.isEmpty() || path.startsWith("[") ? name + path : name + "." + path, expected, this);
    }

    /** The same, seen from the array that has the mismatch in this item. */
    Mismatch inItem(int index) {
        String item = "[" + index + "]";
        return new Mismatch(path.isEmpty() || path.startsWith("[") ? item + path : item + "." + path, expected, this);
    }

    /** Where it is, from the root: member names joined by dots, items by their index in brackets; empty at the root. */
    public String path() {
        return path;
    }

    /** What would be allowed there. */
    public String expected() {
        return expected;
    }
}
