package dev.portcullis.pages.form;

import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The work of {@link Arrangement}. For one flow. */
final class Arranging {
    private static final Set<NodeGroup> SHARED =
            Set.of(NodeGroup.DEFAULT, NodeGroup.IDENTIFIER_FIRST, NodeGroup.CAPTCHA);

    private final List<UiNode> nodes;
    private final List<UiNode> sharedHidden;
    private final List<UiNode> sharedSeen;
    private final Methods methods;

    Arranging(List<UiNode> nodes) {
        this.nodes = nodes;
        this.sharedHidden =
                nodes.stream().filter(node -> isShared(node, Part.HIDDEN)).toList();
        this.sharedSeen = nodes.stream()
                .filter(node -> isShared(node, Part.FIELD) || isShared(node, Part.SHOWN))
                .toList();
        this.methods = Methods.of(nodes.stream().filter(Arranging::isOfMethod).toList());
    }

    private static boolean isShared(UiNode node, Part part) {
        return SHARED.contains(node.group()) && Part.of(node) == part;
    }

    private static boolean isOfMethod(UiNode node) {
        return switch (Part.of(node)) {
            case SUBMIT -> !Part.isTurn(node);
            case TRIGGER -> true;
            case HIDDEN, FIELD, SHOWN -> !SHARED.contains(node.group());
            case SCRIPT, NOTHING -> false;
        };
    }

    Arrangement arrange(boolean apart) {
        return new Arrangement(
                apart || sharedSeen.isEmpty() ? each(methods) : together(), turns(), remarks(), scripts());
    }

    private List<Card> each(Methods some) {
        var cards = new ArrayList<Card>();
        some.byGroup().forEach((group, own) -> {
            var card = new Card(group, forms(own));
            if (!card.forms().isEmpty()) {
                cards.add(card);
            }
        });
        return cards;
    }

    private List<FormPlan> forms(List<UiNode> own) {
        List<UiNode> hidden = joined(sharedHidden, hidden(own));
        List<UiNode> asides = asides(own);
        List<UiNode> drawn = own.stream()
                .filter(node -> Part.of(node) != Part.HIDDEN && !asides.contains(node))
                .toList();
        var forms = new ArrayList<FormPlan>();
        if (!drawn.isEmpty()) {
            forms.add(FormPlan.of(hidden, drawn));
        }
        asides.forEach(button -> forms.add(FormPlan.aside(hidden, button)));
        return forms;
    }

    private List<Card> together() {
        Methods federated = methods.federated();
        Methods main = methods.without(federated);
        boolean several = main.byGroup().values().stream()
                        .filter(own -> own.stream().anyMatch(Part::isMethod))
                        .count()
                > 1;
        var hidden = new ArrayList<>(sharedHidden);
        var blocks = new ArrayList<Block>();
        var asides = new ArrayList<FormPlan>();
        main.byGroup().forEach((group, own) -> {
            hidden(own).stream()
                    .filter(node -> !several || !node.id().equals("method"))
                    .forEach(hidden::add);
            List<UiNode> beside = asides(own);
            beside.forEach(button -> asides.add(FormPlan.aside(joined(sharedHidden, hidden(own)), button)));
            block(own, beside, blocks.isEmpty(), blocks);
        });
        if (blocks.isEmpty()) {
            blocks.add(new Block(sharedSeen, false));
        }
        var forms = new ArrayList<FormPlan>();
        forms.add(new FormPlan(hidden, blocks, false));
        forms.addAll(asides);
        NodeGroup first = main.byGroup().keySet().stream().findFirst().orElse(NodeGroup.DEFAULT);
        return Stream.concat(Stream.of(new Card(first, forms)), each(federated).stream())
                .toList();
    }

    private void block(List<UiNode> own, List<UiNode> beside, boolean first, List<Block> blocks) {
        List<UiNode> drawn = nodes.stream()
                .filter(node -> first && sharedSeen.contains(node)
                        || own.contains(node) && Part.of(node) != Part.HIDDEN && !beside.contains(node))
                .toList();
        if (!drawn.isEmpty()
                && (!first || drawn.stream().anyMatch(node -> Part.of(node).isPressed()))) {
            blocks.add(new Block(drawn, !first));
        }
    }

    // A button that is not the method's own, in a method that has one.
    private static List<UiNode> asides(List<UiNode> own) {
        boolean hasMain = own.stream().anyMatch(node -> Part.isMethod(node) || Part.of(node) == Part.TRIGGER);
        return hasMain
                ? own.stream()
                        .filter(node -> Part.of(node) == Part.SUBMIT && !Part.isMethod(node))
                        .toList()
                : List.of();
    }

    private static List<UiNode> hidden(List<UiNode> own) {
        return own.stream().filter(node -> Part.of(node) == Part.HIDDEN).toList();
    }

    private static List<UiNode> joined(List<UiNode> some, List<UiNode> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<FormPlan> turns() {
        return nodes.stream()
                .filter(Part::isTurn)
                .map(button -> FormPlan.aside(joined(sharedHidden, hiddenOf(button.group())), button))
                .toList();
    }

    private List<UiNode> hiddenOf(NodeGroup group) {
        return SHARED.contains(group) ? List.of() : hidden(methods.byGroup().getOrDefault(group, List.of()));
    }

    private List<UiText> remarks() {
        return nodes.stream()
                .filter(node -> !Part.of(node).isSeen())
                .flatMap(node -> node.messages().stream())
                .toList();
    }

    private List<NodeAttributes.Script> scripts() {
        return nodes.stream()
                .map(UiNode::attributes)
                .filter(NodeAttributes.Script.class::isInstance)
                .map(NodeAttributes.Script.class::cast)
                .toList();
    }
}
