package dev.portcullis.ports.hook;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one web hook calls, and how.
 *
 * @param id for logs; null when it has none
 * @param body where the template of the body is; null when there is none
 * @param headers by name, as configured
 * @param credential null where the service asks for none
 * @param isIdentified whether the headers are sent that name the run and the attempt
 */
public record WebHookTarget(
        @Nullable String id,
        URI url,
        String method,
        @Nullable String body,
        Map<String, String> headers,
        @Nullable HookCredential credential,
        boolean isIdentified) {
    public WebHookTarget {
        headers = Map.copyOf(headers);
    }

    /** Shows no header and no credential. */
    @Override
    public String toString() {
        return "WebHookTarget[" + id + ", " + method + "]";
    }
}
