package dev.portcullis.template;

/** A template that cannot be used. The message names its file and what is wrong, in one line. */
public final class BadTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadTemplate(String file, String message) {
        super(file + ": " + message);
    }

    static BadTemplate construct(String file, String action) {
        return new BadTemplate(
                file,
                "{{ " + action + " }} is not understood; known are fields such as .To and .Identity.traits.email,"
                        + " if, else, with, range, end, eq, ne, and, or, not");
    }
}
