package dev.portcullis.http.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer that began and cannot be had whole. */
final class BrokenAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean tooLarge;

    private BrokenAnswer(int status, boolean tooLarge, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.tooLarge = tooLarge;
    }

    static BrokenAnswer cutOff(int status, IOException cause) {
        return new BrokenAnswer(status, false, "the answer broke off", cause);
    }

    static BrokenAnswer tooLarge(int status, int limit) {
        return new BrokenAnswer(status, true, "the answer is longer than " + limit + " bytes", null);
    }

    int status() {
        return status;
    }

    boolean isTooLarge() {
        return tooLarge;
    }
}
