package dev.portcullis.companion.form;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.login.UpdateLoginFlowBody;
import dev.portcullis.ports.recovery.UpdateRecoveryFlowBody;
import dev.portcullis.ports.registration.UpdateRegistrationFlowBody;
import dev.portcullis.ports.settings.UpdateSettingsFlowBody;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.UpdateVerificationFlowBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form with one button pressed and its fields filled in: what a browser would send. The fields of the button's group and
 * those that all groups share are sent, with the values that the form came with, hidden ones and the CSRF token among
 * them. Immutable; serves any kind of flow.
 */
public final class FilledForm
        implements UpdateLoginFlowBody,
                UpdateRegistrationFlowBody,
                UpdateSettingsFlowBody,
                UpdateRecoveryFlowBody,
                UpdateVerificationFlowBody {
    private static final String METHOD = "method";

    private final List<UiNode> nodes;
    private final UiNode button;
    private final Map<String, Json> values;

    private FilledForm(List<UiNode> nodes, UiNode button, Map<String, Json> values) {
        this.nodes = nodes;
        this.button = button;
        this.values = values;
    }

    static FilledForm by(UiNode button, List<UiNode> nodes) {
        var values = new LinkedHashMap<String, Json>();
        inputs(nodes, button)
                .filter(input -> hasValue(input.value()))
                .forEach(input -> values.put(input.name(), input.value()));
        if (!button.group().equals(NodeGroup.DEFAULT)) {
            values.putIfAbsent(METHOD, Json.of(button.group().value()));
        }
        if (button.attributes() instanceof Input pressed && pressed.value() != null) {
            values.put(pressed.name(), pressed.value());
        }
        return new FilledForm(nodes, button, values);
    }

    private static Stream<Input> inputs(List<UiNode> nodes, UiNode button) {
        return nodes.stream()
                .filter(node ->
                        node.group().equals(NodeGroup.DEFAULT) || node.group().equals(button.group()))
                .filter(node -> !Form.isButton(node))
                .flatMap(node -> node.attributes() instanceof Input input ? Stream.of(input) : Stream.empty());
    }

    /**
     * Fill in a field as a person types it: that of a number field becomes a number, that of a check box true or false.
     *
     * @param name of a field of the form; dots lead into objects, as in {@code traits.name.first}
     * @throws IllegalArgumentException if the form has no such field, or takes only numbers there
     */
    public FilledForm with(String name, String value) {
        var field = nodes.stream()
                .flatMap(node -> node.attributes() instanceof Input input ? Stream.of(input) : Stream.empty())
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The form has no field " + name + ", but " + Form.names(nodes)));
        return with(name, Typed.as(field.type(), name, value));
    }

    /** Set a member of what is sent, whether the form has a field for it or not, for instance {@code transient_payload}. */
    public FilledForm with(String name, Json value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new FilledForm(nodes, button, changed);
    }

    /**
     * The names of required fields that nothing was entered into. Only for methods: other buttons, as the one that has a code
     * sent again, need no fields.
     */
    public List<String> missing() {
        if (!button.id().equals(METHOD)) {
            return List.of();
        }
        return inputs(nodes, button)
                .filter(input -> input.required() && !input.type().equals(InputType.HIDDEN))
                .map(Input::name)
                .filter(name -> !hasValue(values.get(name)))
                .toList();
    }

    private static boolean hasValue(@Nullable Json value) {
        return value != null
                && !(value instanceof JsonNull)
                && !(value instanceof JsonString(String text) && text.isEmpty());
    }

    /** @throws IncompleteForm if required fields are {@linkplain #missing() missing} */
    @Override
    public JsonObject toJson() {
        if (!missing().isEmpty()) {
            throw new IncompleteForm(missing());
        }
        var body = JsonObject.EMPTY;
        for (var value : values.entrySet()) {
            body = put(body, value.getKey(), value.getValue());
        }
        return body;
    }

    private static JsonObject put(JsonObject into, String path, Json value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return into.with(path, value);
        }
        String name = path.substring(0, dot);
        return into.with(name, put(into.object(name), path.substring(dot + 1), value));
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "FilledForm" + values.keySet();
    }
}
