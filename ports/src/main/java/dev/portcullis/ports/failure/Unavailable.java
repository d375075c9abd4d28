package dev.portcullis.ports.failure;

import org.jspecify.annotations.Nullable;

/** Something that we need did not answer: a database, a remote server. Nothing is known about the outcome. */
public class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
