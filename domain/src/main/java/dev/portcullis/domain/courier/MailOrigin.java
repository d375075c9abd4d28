package dev.portcullis.domain.courier;

import dev.portcullis.ports.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Where a message was asked for.
 *
 * @param requestUrl the address by which the flow was started
 * @param languages what the visitor reads, as the header {@code Accept-Language} has it; null when that is not known
 */
public record MailOrigin(String requestUrl, @Nullable String languages) {
    /** A flow, asked by somebody. */
    public static MailOrigin of(@Nullable String requestUrl, Caller caller) {
        return new MailOrigin(String.valueOf(requestUrl), caller.device().languages());
    }
}
