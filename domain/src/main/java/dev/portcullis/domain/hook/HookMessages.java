package dev.portcullis.domain.hook;

import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a web hook says that refuses. Source: docs/contract/web-hooks.md, "Messages". */
final class HookMessages {
    private static final String POINTER = "#/";
    private static final int MOST = 100;

    private HookMessages() {}

    /** @throws HookFailed if the answer cannot be read */
    static List<Problem> of(Optional<Json> body) {
        List<Json> places = body.flatMap(HookMessages::messages).orElse(List.of());
        if (places.isEmpty() || places.size() > MOST) {
            throw HookFailed.because("a web hook refused without messages");
        }
        var told = new ArrayList<Problem>();
        places.forEach(place -> add(told, object(place)));
        return told;
    }

    private static Optional<List<Json>> messages(Json from) {
        return from instanceof JsonObject object
                        && object.get("messages").orElse(JsonArray.EMPTY) instanceof JsonArray(List<Json> items)
                ? Optional.of(items)
                : Optional.empty();
    }

    private static void add(List<Problem> told, JsonObject place) {
        String node = node(place.text("instance_ptr").orElse(""));
        List<Json> texts = messages(place).orElse(List.of());
        if (told.size() + texts.size() > MOST) {
            throw HookFailed.because("a web hook sent more than " + MOST + " messages");
        }
        texts.forEach(text -> told.add(new Problem(node, text(object(text)))));
    }

    private static String node(String pointer) {
        return pointer.startsWith(POINTER) ? pointer.substring(POINTER.length()).replace('/', '.') : pointer;
    }

    private static UiText text(JsonObject message) {
        boolean error = message.text("type").filter("error"::equals).isPresent();
        return new UiText(
                id(message),
                message.text("text").orElse(""),
                error ? TextType.ERROR : TextType.INFO,
                message.object("context"));
    }

    private static long id(JsonObject message) {
        return switch (message.get("id").orElse(new JsonNumber(BigDecimal.ZERO))) {
            case JsonNumber(BigDecimal id) -> id.longValue();
            default -> throw HookFailed.because("a web hook's message has an id that is no number");
        };
    }

    private static JsonObject object(Json value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw HookFailed.because("a web hook's message is no object");
    }
}
