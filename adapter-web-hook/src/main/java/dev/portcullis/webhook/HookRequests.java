package dev.portcullis.webhook;

import dev.portcullis.ports.hook.HookCredential;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests that web hooks make. Source: docs/contract/web-hooks.md, "The call". */
final class HookRequests {
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";
    static final String REQUEST_ID = "Ory-Webhook-Request-Id";

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String TRIGGER_ID = "Ory-Webhook-Trigger-Id";
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int MOST = 5 * 1024 * 1024;

    private HookRequests() {}

    /** @param body null where none is sent @param run names the call, where its target asks for that */
    static OutboundRequest of(WebHookTarget target, @Nullable String body, UUID run) {
        Map<String, String> headers = configured(target);
        headers.putIfAbsent(CONTENT_TYPE, JSON);
        if (target.credential() != null) {
            add(target.credential(), headers);
        }
        if (target.isIdentified()) {
            headers.put(TRIGGER_ID, run.toString());
        }
        return new OutboundRequest(target.method(), target.url(), headers, body, TIME, MOST);
    }

    static String contentType(WebHookTarget target) {
        return configured(target).getOrDefault(CONTENT_TYPE, JSON);
    }

    private static Map<String, String> configured(WebHookTarget target) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(target.headers());
        return headers;
    }

    private static void add(HookCredential credential, Map<String, String> headers) {
        switch (credential) {
            case HookCredential.Header(String name, String value) -> headers.put(name, value);
            case HookCredential.Cookie(String name, String value) -> headers.put("Cookie", name + "=" + value);
            case HookCredential.Basic(String user, String password) ->
                headers.put("Authorization", "Basic " + base64(user + ":" + password));
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, naming this attempt, where the run is named. */
    static OutboundRequest attempt(OutboundRequest request, UUID id) {
        return request.headers().containsKey(TRIGGER_ID) ? request.with(REQUEST_ID, id.toString()) : request;
    }
}
