package dev.portcullis.domain.ui;

import dev.portcullis.domain.submission.ListItems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The inputs of lists in a form: one named by the list, to add to it, and one for each item, named by its place. */
final class ListNodes {
    private final Set<String> names;
    private final Map<String, Json> values;
    /** The lists that have items among the values. */
    private final Set<String> lists = new HashSet<>();

    private ListNodes(List<UiNode> nodes, Map<String, Json> values) {
        this.names = nodes.stream()
                .filter(node -> node.attributes() instanceof Input)
                .map(UiNode::id)
                .collect(Collectors.toSet());
        this.values = values;
        values.keySet().forEach(name -> list(name).ifPresent(lists::add));
    }

    static List<UiNode> shown(List<UiNode> nodes, Map<String, Json> values) {
        return new ListNodes(nodes, values).over(nodes);
    }

    private Optional<String> list(String name) {
        return ListItems.listOf(name).filter(names::contains);
    }

    private List<UiNode> over(List<UiNode> nodes) {
        var shown = new ArrayList<UiNode>();
        for (UiNode node : nodes) {
            boolean replaced = list(node.id()).filter(lists::contains).isPresent();
            if (!replaced) {
                shown.add(filled(node));
                addItems(node, shown);
            }
        }
        return shown;
    }

    private UiNode filled(UiNode node) {
        return values.containsKey(node.id()) ? Nodes.holding(node, node.id(), values.get(node.id())) : node;
    }

    private void addItems(UiNode node, List<UiNode> shown) {
        for (int i = 0; lists.contains(node.id()) && values.containsKey(node.id() + "." + i); i++) {
            String name = node.id() + "." + i;
            shown.add(Nodes.holding(node.withMessages(List.of()), name, values.get(name)));
        }
    }
}
