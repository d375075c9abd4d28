package dev.portcullis.webhook;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.hook.HookOccasion;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What templates are told, as JSON; what there is not is absent. Source: docs/contract/web-hooks.md, "What templates are told". */
final class HookContext {
    private static final Json NEVER = Json.of("0001-01-01T00:00:00Z");

    private final ContractJson json;
    private final Set<String> headers;

    HookContext(ContractJson json, List<String> headers) {
        this.json = json;
        this.headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.addAll(headers);
    }

    JsonObject of(HookOccasion occasion) {
        Caller caller = occasion.caller();
        JsonObject context = JsonObject.EMPTY
                .with("flow", flow(occasion))
                .with("request_headers", headers(caller))
                .with("request_method", Json.of(caller.head().method()))
                .with("request_url", Json.of(caller.requestUrl()))
                .with("request_cookies", cookies(caller.cookies()));
        if (occasion.identity() != null) {
            context = context.with("identity", object(occasion.identity()));
        }
        return occasion.session() == null ? context : context.with("session", object(occasion.session()));
    }

    private JsonObject flow(HookOccasion occasion) {
        Flow flow = occasion.flow();
        JsonObject shown = object(flow);
        if (occasion.transientPayload() != null) {
            shown = shown.with("transient_payload", occasion.transientPayload());
        }
        if (occasion.begins() && flow instanceof SettingsFlow) {
            return shown.with("ui", shown.object("ui").with("nodes", JsonNull.NULL));
        }
        return occasion.begins() && flow instanceof LoginFlow
                ? shown.with("created_at", NEVER).with("updated_at", NEVER)
                : shown;
    }

    private JsonObject object(Object value) {
        return (JsonObject) json.parseText(json.writeText(value));
    }

    private JsonObject headers(Caller caller) {
        JsonObject told = JsonObject.EMPTY;
        for (var header : caller.head().headers().entrySet()) {
            if (headers.contains(header.getKey())) {
                told = told.with(canonical(header.getKey()), JsonArray.ofTexts(header.getValue()));
            }
        }
        return told;
    }

    /** {@code sec-ch-ua} is told as {@code Sec-Ch-Ua}. */
    private static String canonical(String name) {
        var canonical = new StringBuilder();
        boolean first = true;
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            canonical.append(first ? Character.toUpperCase(letter) : letter);
            first = letter == '-';
        }
        return canonical.toString();
    }

    private static JsonObject cookies(Cookies cookies) {
        JsonObject told = JsonObject.EMPTY;
        for (String name : cookies.names()) {
            told = told.with(name, Json.of(cookies.get(name).orElse("")));
        }
        return told;
    }
}
