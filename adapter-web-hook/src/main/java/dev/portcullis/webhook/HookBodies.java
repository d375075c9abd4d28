package dev.portcullis.webhook;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.mapping.MapperInput;
import dev.portcullis.ports.mapping.MappingFailed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/** Makes what web hooks send, by their templates. Source: docs/contract/web-hooks.md, "Bodies". */
final class HookBodies {
    private static final String CANCEL = "cancel";

    private final Templates templates;
    private final ContractJson json;

    HookBodies(Templates templates, ContractJson json) {
        this.templates = templates;
        this.json = json;
    }

    /** What is sent. */
    sealed interface Body {
        record Text(String text) implements Body {}

        record None() implements Body {}

        /** The template says that nobody is to be called. */
        record CalledOff() implements Body {}
    }

    /** @throws CallFailed if there is no template, or it makes none */
    Body of(WebHookTarget target, JsonObject context) {
        if (target.method().equals("TRACE")) {
            return new Body.None();
        }
        boolean form = isForm(target);
        if (target.body() == null) {
            throw new CallFailed("there is no template for its body");
        }
        try {
            Json made = templates.load(target.body()).evaluate(MapperInput.arguments(Map.of("ctx", context)));
            return new Body.Text(form ? form(made) : json.writeText(made));
        } catch (MappingFailed failed) {
            if (!form && failed.word().filter(word -> word.startsWith(CANCEL)).isPresent()) {
                return new Body.CalledOff();
            }
            throw new CallFailed("the template of its body failed");
        }
    }

    private static boolean isForm(WebHookTarget target) {
        return switch (HookRequests.contentType(target)) {
            case HookRequests.JSON -> false;
            case HookRequests.FORM -> true;
            default -> throw new CallFailed("templates make no body of its content type");
        };
    }

    private static String form(Json made) {
        if (!(made instanceof JsonObject fields)) {
            throw new CallFailed("the template makes no form");
        }
        var form = new StringJoiner("&");
        fields.members().forEach((name, value) -> {
            if (!(value instanceof JsonString(String text))) {
                throw new CallFailed("the template makes a form of what is no text");
            }
            form.add(encoded(name) + "=" + encoded(text));
        });
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
