package dev.portcullis.domain.ui;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The address that somebody named in a form which goes no further, for the form that takes its place: nobody types it twice.
 * Immutable. Source: docs/contract/forms.md, "What stays".
 */
public final class CarriedAddress {
    /** For a form that nobody has seen before. */
    public static final CarriedAddress NONE = new CarriedAddress(Map.of());

    private static final List<String> ADDRESSES = List.of("email", "phone", "recovery_address");

    private final Map<String, Json> values;

    private CarriedAddress(Map<String, Json> values) {
        this.values = Map.copyOf(values);
    }

    /** What a form carries along: in a field, hidden, or in the button that sends again. */
    public static CarriedAddress of(UiContainer left) {
        var values = new HashMap<String, Json>();
        for (UiNode node : left.nodes()) {
            if (node.attributes() instanceof Input input
                    && ADDRESSES.contains(input.name())
                    && input.value() instanceof JsonString text
                    && !text.value().isBlank()) {
                values.putIfAbsent(input.name(), text);
            }
        }
        return new CarriedAddress(values);
    }

    /** The same nodes with the address in its field. */
    public List<UiNode> into(List<UiNode> nodes) {
        return nodes.stream().map(this::filled).toList();
    }

    private UiNode filled(UiNode node) {
        return node.attributes() instanceof Input input
                        && !input.type().equals(InputType.SUBMIT)
                        && values.containsKey(input.name())
                ? node.withAttributes(input.withValue(values.get(input.name())))
                : node;
    }
}
