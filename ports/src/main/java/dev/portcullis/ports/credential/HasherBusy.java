package dev.portcullis.ports.credential;

import dev.portcullis.ports.failure.Unavailable;

/** Too many passwords wait to be hashed; try again in a moment. */
public final class HasherBusy extends Unavailable {
    private static final long serialVersionUID = 1L;

    public HasherBusy() {
        super("too many passwords wait to be hashed", null);
    }
}
