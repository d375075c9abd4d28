package dev.portcullis.jdbc;

import org.jspecify.annotations.Nullable;

/** The database cannot be used as it is; the message says which, why and what to do, and holds no password. */
public final class StoreNotUsable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreNotUsable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
