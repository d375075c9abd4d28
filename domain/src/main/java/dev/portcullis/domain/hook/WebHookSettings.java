package dev.portcullis.domain.hook;

import dev.portcullis.ports.hook.HookCredential;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a web hook's settings say of the service that it calls. */
final class WebHookSettings {
    private WebHookSettings() {}

    /** @throws IllegalArgumentException in words, if something is missing or contradicts itself */
    static WebHookTarget target(JsonObject settings) {
        return new WebHookTarget(
                settings.text("id").orElse(null),
                url(required(settings, "url")),
                required(settings, "method"),
                settings.text("body").filter(body -> !body.isEmpty()).orElse(null),
                headers(settings.object("headers")),
                credential(settings.object("auth")),
                settings.get("emit_analytics_event")
                        .filter(new JsonBoolean(false)::equals)
                        .isEmpty());
    }

    private static String required(JsonObject settings, String name) {
        return settings.text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("A web hook needs config." + name + "."));
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        if (!url.isAbsolute() || url.getHost() == null) {
            throw new IllegalArgumentException("The url of a web hook has to be an absolute address.");
        }
        return url;
    }

    private static Map<String, String> headers(JsonObject headers) {
        var all = new LinkedHashMap<String, String>();
        headers.members().forEach((name, value) -> {
            if (value instanceof JsonString(String text)) all.put(name, text);
        });
        return all;
    }

    private static @Nullable HookCredential credential(JsonObject auth) {
        if (auth.isEmpty()) {
            return null;
        }
        JsonObject config = auth.object("config");
        return switch (auth.text("type").orElse("")) {
            case "basic_auth" ->
                new HookCredential.Basic(
                        config.text("user").orElse(""), config.text("password").orElse(""));
            case "api_key" -> apiKey(config);
            default -> throw new IllegalArgumentException("The auth of a web hook has to be api_key or basic_auth.");
        };
    }

    private static HookCredential apiKey(JsonObject config) {
        String name = required(config, "name");
        String value = required(config, "value");
        return switch (config.text("in").orElse("")) {
            case "header" -> new HookCredential.Header(name, value);
            case "cookie" -> new HookCredential.Cookie(name, value);
            default -> throw new IllegalArgumentException("An api_key of a web hook goes into a header or a cookie.");
        };
    }
}
