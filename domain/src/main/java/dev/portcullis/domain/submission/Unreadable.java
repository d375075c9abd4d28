package dev.portcullis.domain.submission;

/** A submission that cannot be read; the message says why, and holds nothing that was entered. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
