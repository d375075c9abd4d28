package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.AfterSettings;
import dev.portcullis.domain.configuration.AfterSettings.ByMethod;
import dev.portcullis.domain.configuration.HookSettings;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code selfservice.flows.X.after}. */
final class AfterSection {
    private AfterSection() {}

    static AfterSettings read(JsonObject after) {
        return new AfterSettings(returnUrl(after), hooks(after), methods(after));
    }

    private static Map<String, ByMethod> methods(JsonObject after) {
        var methods = new LinkedHashMap<String, ByMethod>();
        after.members().forEach((name, value) -> {
            if (value instanceof JsonObject method) methods.put(name, new ByMethod(returnUrl(method), hooks(method)));
        });
        return methods;
    }

    private static @Nullable String returnUrl(JsonObject from) {
        return from.text("default_browser_return_url").orElse(null);
    }

    static List<HookSettings> hooks(JsonObject from) {
        return from.members().get("hooks") instanceof JsonArray hooks
                ? hooks.items().stream().map(AfterSection::hook).toList()
                : List.of();
    }

    private static HookSettings hook(Json item) {
        JsonObject hook = (JsonObject) item;
        return new HookSettings(hook.text("hook").orElseThrow(), hook.object("config"));
    }
}
