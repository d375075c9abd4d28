package dev.portcullis.http.exchange;

import dev.portcullis.ports.failure.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * The server gave no answer that the contract knows. Nothing is known about the outcome: the server may have acted on what it
 * got. Its text names the operation, the address without parameters, and what to do.
 */
public final class TransportFailure extends Unavailable {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** No connection, or it broke before an answer began. */
        NOT_REACHED("check that the server runs there and that nothing between cuts connections"),
        /** The whole answer was not there in time. */
        TIMED_OUT("try again later, or allow a longer response timeout"),
        /** The answer was longer than the limit. */
        ANSWER_TOO_LARGE("check what answers there, or raise the limit of answer bytes"),
        /** The answer broke off, or is not what the contract says. */
        ANSWER_UNREADABLE("check that the base URL leads to the server itself and not to some page"),
        /** A status that says nothing the contract knows. */
        UNEXPECTED_STATUS("check the base URL, and the server's own log");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }
    }

    private final Kind kind;
    private final String operation;
    private final String url;
    private final @Nullable Integer status;

    TransportFailure(
            Kind kind, String operation, String url, @Nullable Integer status, String what, @Nullable Throwable cause) {
        super(operation + " at " + url + ": " + what + "; " + kind.advice, cause);
        this.kind = kind;
        this.operation = operation;
        this.url = url;
        this.status = status;
    }

    public Kind kind() {
        return kind;
    }

    /** The published id of the operation. */
    public String operation() {
        return operation;
    }

    /** The address that was asked, without parameters. */
    public String url() {
        return url;
    }

    /** The status of the answer, if one began. */
    public @Nullable Integer status() {
        return status;
    }
}
