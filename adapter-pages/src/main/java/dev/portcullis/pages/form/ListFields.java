package dev.portcullis.pages.form;

import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists among the fields: their items in order, and behind them the field that adds one. */
final class ListFields {
    private static final Pattern ITEM = Pattern.compile("(traits\\..+)\\.(\\d{1,6})");

    private ListFields() {}

    /** The same nodes, those of each list together. */
    static List<UiNode> sorted(List<UiNode> nodes) {
        Set<String> names = nodes.stream().map(UiNode::id).collect(Collectors.toSet());
        var done = new HashSet<String>();
        var sorted = new ArrayList<UiNode>();
        for (UiNode node : nodes) {
            String list = listOf(node.id());
            String name = list.isEmpty() || !names.contains(list) ? node.id() : list;
            if (!isList(name, nodes)) {
                sorted.add(node);
            } else if (done.add(name)) {
                nodes.stream()
                        .filter(one -> listOf(one.id()).equals(name))
                        .sorted(Comparator.comparingInt(one -> place(one.id())))
                        .forEach(sorted::add);
                nodes.stream().filter(one -> one.id().equals(name)).forEach(sorted::add);
            }
        }
        return sorted;
    }

    private static boolean isList(String name, List<UiNode> nodes) {
        return nodes.stream().anyMatch(node -> listOf(node.id()).equals(name));
    }

    /** The list that a field is an item of; empty for others. */
    static String listOf(String name) {
        Matcher item = ITEM.matcher(name);
        return item.matches() ? item.group(1) : "";
    }

    /** The place of an item in its list, from 0. */
    static int place(String name) {
        Matcher item = ITEM.matcher(name);
        return item.matches() ? Integer.parseInt(item.group(2)) : -1;
    }
}
