package dev.portcullis.domain.hook;

/**
 * A hook did not do what it should. What it says of that is for the operator; clients are told the status alone.
 *
 * <p>502 where the service that was called refused without being asked for a decision, else 500.
 */
public final class HookFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int BAD_GATEWAY = 502;
    private static final int INTERNAL = 500;

    private final int status;

    private HookFailed(int status, String message) {
        super(message);
        this.status = status;
    }

    public static HookFailed refused(String message) {
        return new HookFailed(BAD_GATEWAY, message);
    }

    public static HookFailed because(String message) {
        return new HookFailed(INTERNAL, message);
    }

    public int status() {
        return status;
    }
}
