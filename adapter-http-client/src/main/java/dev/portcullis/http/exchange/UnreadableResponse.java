package dev.portcullis.http.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer that began and cannot be had whole. */
final class UnreadableResponse extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean tooLarge;

    private UnreadableResponse(int status, boolean tooLarge, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.tooLarge = tooLarge;
    }

    static UnreadableResponse cutOff(int status, IOException cause) {
        return new UnreadableResponse(status, false, "the answer broke off", cause);
    }

    static UnreadableResponse tooLarge(int status, int limit) {
        return new UnreadableResponse(status, true, "the answer is longer than " + limit + " bytes", null);
    }

    int status() {
        return status;
    }

    boolean isTooLarge() {
        return tooLarge;
    }
}
