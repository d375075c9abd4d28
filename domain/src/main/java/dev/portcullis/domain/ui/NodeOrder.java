package dev.portcullis.domain.ui;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a form's nodes. Source: docs/contract/forms.md, "Order".
 *
 * <p>The contract's comparison is not transitive (the groups default and password count as one, others stand apart), so the
 * way of sorting shows: each node climbs over its left neighbours as long as it comes before them.
 *
 * @param groups the groups in order; a group that is not listed comes first
 * @param keys the beginnings of node ids in order; an id that begins with none comes after them, {@code method} last
 */
public record NodeOrder(List<String> groups, List<String> keys) {
    /** Up to so many nodes the order is the contract's; beyond, the reference's own is accidental between groups. */
    private static final int CLIMBING = 20;

    public NodeOrder {
        groups = List.copyOf(groups);
        keys = List.copyOf(keys);
    }

    public List<UiNode> sort(List<UiNode> nodes) {
        var sorted = new ArrayList<>(nodes);
        sorted.sort(Comparator.comparingInt(this::groupIndex));
        if (sorted.size() > CLIMBING) {
            sorted.sort(Comparator.comparingInt(this::groupIndex)
                    .thenComparingInt(this::position)
                    .thenComparing(NodeOrder::valueOf));
            return sorted;
        }
        for (int i = 1; i < sorted.size(); i++) {
            for (int j = i; j > 0 && isBefore(sorted.get(j), sorted.get(j - 1)); j--) {
                sorted.add(j - 1, sorted.remove(j));
            }
        }
        return sorted;
    }

    private int groupIndex(UiNode node) {
        return groups.indexOf(node.group().value());
    }

    private boolean isBefore(UiNode left, UiNode right) {
        if (!comparable(left.group(), right.group())) {
            return false;
        }
        int difference = position(left) - position(right);
        return difference < 0 || difference == 0 && valueOf(left).compareTo(valueOf(right)) < 0;
    }

    private static boolean comparable(NodeGroup left, NodeGroup right) {
        return left.equals(right)
                || left.equals(NodeGroup.DEFAULT) && right.equals(NodeGroup.PASSWORD)
                || left.equals(NodeGroup.PASSWORD) && right.equals(NodeGroup.DEFAULT);
    }

    private int position(UiNode node) {
        String id = node.id();
        if (id.equals("method")) {
            return keys.size() + 1;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (id.startsWith(keys.get(i))) {
                return i;
            }
        }
        return keys.size();
    }

    private static String valueOf(UiNode node) {
        return node.attributes() instanceof NodeAttributes.Input input ? shown(input.value()) : "<nil>";
    }

    private static String shown(@Nullable Json value) {
        return switch (value) {
            case null -> "<nil>";
            case JsonNull none -> "<nil>";
            case JsonString(String text) -> text;
            case JsonBoolean(boolean flag) -> String.valueOf(flag);
            case JsonNumber number -> number.value().toString();
            default -> value.type();
        };
    }
}
