package dev.portcullis.domain.courier;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Where a message was asked for.
 *
 * @param requestUrl the address by which the flow was started
 * @param languages what the visitor reads, as the header {@code Accept-Language} has it; null when that is not known
 * @param loginRequest for which client of an OAuth 2.0 server; null for none, and where messages do not name it
 */
public record MailOrigin(
        String requestUrl,
        @Nullable String languages,
        @Nullable JsonObject loginRequest) {
    /** A flow, asked by somebody. */
    public static MailOrigin of(@Nullable String requestUrl, Caller caller) {
        return new MailOrigin(String.valueOf(requestUrl), caller.device().languages(), null);
    }

    /** The same as if its flow was begun by another address. */
    public MailOrigin begunBy(String url) {
        return new MailOrigin(url, languages, loginRequest);
    }

    /** The same for a client of an OAuth 2.0 server. */
    public MailOrigin forClient(@Nullable JsonObject request) {
        return new MailOrigin(requestUrl, languages, request);
    }
}
