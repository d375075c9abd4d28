package dev.portcullis.domain.settings;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;

/**
 * A form of settings, and what its flow remembers for the methods in it.
 *
 * @param memory the members to keep with the flow
 */
record SettingsForm(List<UiNode> nodes, JsonObject memory) {
    SettingsForm {
        nodes = List.copyOf(nodes);
    }

    /** What is kept with a flow that shows this form. */
    JsonObject into(JsonObject internal) {
        return internal.withAll(memory);
    }

    /** Shows nothing of the memory. */
    @Override
    public String toString() {
        return "SettingsForm[" + nodes.size() + " nodes]";
    }
}
