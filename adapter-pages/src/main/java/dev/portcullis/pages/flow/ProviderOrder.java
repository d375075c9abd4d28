package dev.portcullis.pages.flow;

import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Brings the buttons of providers into the order that the operator gave them. A flow has them in the order of their names, as the
 * contract wants it. Source: docs/contract/federation.md, "Choosing a provider".
 */
record ProviderOrder(List<String> names) {
    UiContainer in(UiContainer ui) {
        Iterator<UiNode> sorted = ui.nodes().stream()
                .filter(ProviderOrder::isButton)
                .sorted(Comparator.comparing(UiNode::id).thenComparingInt(this::rank))
                .iterator();
        var nodes = new ArrayList<UiNode>();
        ui.nodes().forEach(node -> nodes.add(isButton(node) ? sorted.next() : node));
        return ui.withNodes(nodes);
    }

    private static boolean isButton(UiNode node) {
        return node.group().equals(NodeGroup.OIDC)
                && node.attributes() instanceof NodeAttributes.Input input
                && input.type().equals(InputType.SUBMIT)
                && input.value() instanceof JsonString;
    }

    private int rank(UiNode button) {
        return button.attributes() instanceof NodeAttributes.Input input
                        && input.value() instanceof JsonString(String name)
                        && names.contains(name)
                ? names.indexOf(name)
                : names.size();
    }
}
