package dev.portcullis.pages.form;

import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The one form of methods that share fields, such as the identifier: a block for each, the first with the fields. For one flow. */
final class SharedForm {
    private final List<UiNode> nodes;
    private final List<UiNode> sharedHidden;
    private final List<UiNode> sharedSeen;
    private final boolean several;
    private final List<UiNode> hidden;
    private final List<Block> blocks = new ArrayList<>();
    private final List<FormPlan> asides = new ArrayList<>();

    /**
     * @param nodes all of the flow, in their order
     * @param several whether there is more than one method to press
     */
    SharedForm(List<UiNode> nodes, List<UiNode> sharedHidden, List<UiNode> sharedSeen, boolean several) {
        this.nodes = nodes;
        this.sharedHidden = sharedHidden;
        this.sharedSeen = sharedSeen;
        this.several = several;
        this.hidden = new ArrayList<>(sharedHidden);
    }

    void add(List<UiNode> method) {
        List<UiNode> unseen = NodeRole.HIDDEN.among(method);
        // Of several methods the button that is pressed names the one.
        unseen.stream().filter(node -> !several || !node.id().equals("method")).forEach(hidden::add);
        List<UiNode> beside = NodeRole.asides(method);
        List<UiNode> own = Stream.concat(sharedHidden.stream(), unseen.stream()).toList();
        beside.forEach(button -> asides.add(FormPlan.aside(own, button)));
        addBlock(method, beside);
    }

    private void addBlock(List<UiNode> method, List<UiNode> beside) {
        boolean first = blocks.isEmpty();
        List<UiNode> own = method.stream()
                .filter(node -> NodeRole.of(node) != NodeRole.HIDDEN && !beside.contains(node))
                .toList();
        List<UiNode> drawn = nodes.stream()
                .filter(node -> own.contains(node) || (first && sharedSeen.contains(node)))
                .toList();
        boolean pressed = drawn.stream().anyMatch(node -> NodeRole.of(node).isPressed());
        if (!drawn.isEmpty() && (!first || pressed)) {
            blocks.add(new Block(drawn, !first));
        }
    }

    List<FormPlan> plans() {
        List<Block> all = blocks.isEmpty() ? List.of(new Block(sharedSeen, false)) : blocks;
        return Stream.concat(Stream.of(new FormPlan(hidden, all, false)), asides.stream())
                .toList();
    }
}
