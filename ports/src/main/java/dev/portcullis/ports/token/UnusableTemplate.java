package dev.portcullis.ports.token;

import org.jspecify.annotations.Nullable;

/** A token cannot be made as its template says. The message says why, in words for the developer who asked for it. */
public class UnusableTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableTemplate(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
