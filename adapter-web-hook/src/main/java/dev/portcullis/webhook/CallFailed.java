package dev.portcullis.webhook;

/** A web hook could not be called, or gave no answer that counts. The reason is for the operator. */
final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    CallFailed(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
