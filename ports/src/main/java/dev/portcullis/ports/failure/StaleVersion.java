package dev.portcullis.ports.failure;

/** Somebody else changed what was to be replaced since it was read; nothing was changed. Read again and decide anew. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersion(String what) {
        super(what + " was changed by somebody else meanwhile", null, false, false);
    }
}
