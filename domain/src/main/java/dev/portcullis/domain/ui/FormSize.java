package dev.portcullis.domain.ui;

import dev.portcullis.domain.text.UnicodeText;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** About how many bytes a form takes where it is kept: what grows by what people enter, and some for the rest. */
final class FormSize {
    private static final int AROUND = 64;

    private FormSize() {}

    static long of(UiContainer ui) {
        return texts(ui.messages())
                + ui.nodes().stream().mapToLong(FormSize::of).sum();
    }

    private static long of(UiNode node) {
        long value = node.attributes() instanceof NodeAttributes.Input input && input.value() != null
                ? of(input.value())
                : 0;
        return AROUND + UnicodeText.bytes(node.id()) + value + texts(node.messages());
    }

    private static long texts(List<UiText> messages) {
        return messages.stream()
                .mapToLong(one -> AROUND + UnicodeText.bytes(one.text()) + of(one.context()))
                .sum();
    }

    private static long of(Json value) {
        return switch (value) {
            case JsonString(String text) -> UnicodeText.bytes(text);
            case JsonNumber(BigDecimal number) -> number.precision();
            case JsonArray(List<Json> items) ->
                items.stream().mapToLong(FormSize::of).sum();
            case JsonObject(Map<String, Json> members) ->
                members.entrySet().stream()
                        .mapToLong(member -> UnicodeText.bytes(member.getKey()) + of(member.getValue()))
                        .sum();
            default -> 4;
        };
    }
}
