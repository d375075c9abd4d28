package dev.portcullis.ports.outbound;

import org.jspecify.annotations.Nullable;

/** Another server gave no answer. The message names neither the address that a name stands for nor what was sent. */
public final class OutboundFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public OutboundFailure(Reason reason, OutboundRequest request, @Nullable Throwable cause) {
        super(reason.words + ": " + request, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why there is no answer. */
    public enum Reason {
        /** The address is none, or none that may be called. */
        REFUSED("this address may not be called"),
        /** Nobody answers there, or hung up. */
        UNREACHABLE("nobody answers"),
        TIMED_OUT("no answer in time"),
        TOO_LARGE("the answer is too large"),
        /** Too many others wait for the same server. */
        BUSY("too many wait for this server");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason, for people. */
        public String words() {
            return words;
        }
    }
}
