package dev.portcullis.domain.submission;

import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitField.Kind;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The traits that a form shows, read back from its nodes. */
public final class ShownTraits {
    private final Map<String, Json> values = new HashMap<>();

    private ShownTraits(List<UiNode> nodes) {
        for (UiNode node : nodes) {
            if (node.attributes() instanceof NodeAttributes.Input input && input.value() != null) {
                values.putIfAbsent(input.name(), input.value());
            }
        }
    }

    /** What the inputs of these fields hold. */
    public static JsonObject of(List<UiNode> nodes, List<TraitField> fields) {
        var shown = new ShownTraits(nodes);
        JsonObject traits = JsonObject.EMPTY;
        for (TraitField field : fields) {
            if (field.isInput()) {
                traits = shown.put(field, traits);
            }
        }
        return traits;
    }

    private JsonObject put(TraitField field, JsonObject traits) {
        List<String> path = field.path().subList(1, field.path().size());
        if (field.kind() == Kind.ARRAY) {
            List<Json> items = items(field.name());
            return items.isEmpty() ? traits : DottedPaths.put(traits, path, new JsonArray(items));
        }
        Json value = values.get(field.name());
        return value == null ? traits : DottedPaths.put(traits, path, value);
    }

    private List<Json> items(String name) {
        var items = new ArrayList<Json>();
        for (int i = 0; values.containsKey(name + "." + i); i++) {
            items.add(values.get(name + "." + i));
        }
        return items;
    }
}
