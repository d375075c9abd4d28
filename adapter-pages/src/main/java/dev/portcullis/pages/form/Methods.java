package dev.portcullis.pages.form;

import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nodes of each method by themselves, the method that most people use first. */
record Methods(Map<NodeGroup, List<UiNode>> byGroup) {
    private static final Set<NodeGroup> FEDERATED = Set.of(NodeGroup.OIDC, NodeGroup.SAML);

    static Methods of(List<UiNode> nodes) {
        var groups = new LinkedHashMap<NodeGroup, List<UiNode>>();
        for (UiNode node : nodes) {
            groups.computeIfAbsent(node.group(), first -> new ArrayList<>()).add(node);
        }
        var sorted = new LinkedHashMap<NodeGroup, List<UiNode>>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> rank(group.getKey(), group.getValue())))
                .forEach(group -> sorted.put(group.getKey(), group.getValue()));
        return new Methods(sorted);
    }

    // The way with something to type comes first: whoever presses Enter means it. Backup codes are for when all else is
    // lost, and
    // other people's sites come last.
    private static int rank(NodeGroup group, List<UiNode> nodes) {
        if (FEDERATED.contains(group)) {
            return 3;
        }
        if (group.equals(NodeGroup.LOOKUP_SECRET)
                || nodes.stream().noneMatch(node -> NodeRole.of(node) == NodeRole.FIELD)) {
            return 2;
        }
        return nodes.stream().anyMatch(NodeRole::isMethod) ? 0 : 1;
    }

    /** Those that need none of the fields that the others share; none when there are no others. */
    Methods federated() {
        return others().byGroup().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(node -> NodeRole.of(node).isPressed())
                ? only(true)
                : new Methods(Map.of());
    }

    /** Whether a person has more than one to press. */
    boolean areSeveral() {
        return byGroup.values().stream()
                        .filter(own -> own.stream().anyMatch(NodeRole::isMethod))
                        .count()
                > 1;
    }

    private Methods others() {
        return only(false);
    }

    private Methods only(boolean federated) {
        var some = new LinkedHashMap<>(byGroup);
        some.keySet().removeIf(group -> FEDERATED.contains(group) != federated);
        return new Methods(some);
    }

    Methods without(Methods some) {
        var rest = new LinkedHashMap<>(byGroup);
        rest.keySet().removeAll(some.byGroup().keySet());
        return new Methods(rest);
    }
}
