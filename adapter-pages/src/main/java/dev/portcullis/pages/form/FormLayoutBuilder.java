package dev.portcullis.pages.form;

import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The work of {@link Arrangement}. For one flow. */
final class FormLayoutBuilder {
    private static final Set<NodeGroup> SHARED =
            Set.of(NodeGroup.DEFAULT, NodeGroup.IDENTIFIER_FIRST, NodeGroup.CAPTCHA);

    private final List<UiNode> nodes;
    private final List<UiNode> sharedHidden;
    private final List<UiNode> sharedSeen;
    private final Methods methods;

    FormLayoutBuilder(List<UiNode> given) {
        this.nodes = ListFields.sorted(given);
        this.sharedHidden =
                nodes.stream().filter(node -> isShared(node, NodeRole.HIDDEN)).toList();
        this.sharedSeen = nodes.stream()
                .filter(node -> isShared(node, NodeRole.FIELD) || isShared(node, NodeRole.SHOWN))
                .toList();
        this.methods =
                Methods.of(nodes.stream().filter(FormLayoutBuilder::isOfMethod).toList());
    }

    private static boolean isShared(UiNode node, NodeRole role) {
        return SHARED.contains(node.group()) && NodeRole.of(node) == role;
    }

    private static boolean isOfMethod(UiNode node) {
        return switch (NodeRole.of(node)) {
            case SUBMIT -> !NodeRole.isTurn(node);
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
        return some.byGroup().entrySet().stream()
                .map(method -> new Card(method.getKey(), forms(method.getValue())))
                .filter(card -> !card.forms().isEmpty())
                .toList();
    }

    private List<FormPlan> forms(List<UiNode> own) {
        List<UiNode> hidden = joined(sharedHidden, NodeRole.HIDDEN.among(own));
        List<UiNode> asides = NodeRole.asides(own);
        List<UiNode> drawn = own.stream()
                .filter(node -> NodeRole.of(node) != NodeRole.HIDDEN && !asides.contains(node))
                .toList();
        Stream<FormPlan> main = drawn.isEmpty() ? Stream.empty() : Stream.of(FormPlan.of(hidden, drawn));
        return Stream.concat(main, asides.stream().map(button -> FormPlan.aside(hidden, button)))
                .toList();
    }

    private List<Card> together() {
        Methods federated = methods.federated();
        Methods main = methods.without(federated);
        var shared = new SharedForm(nodes, sharedHidden, sharedSeen, main.areSeveral());
        main.byGroup().values().forEach(shared::add);
        NodeGroup first = main.byGroup().keySet().stream().findFirst().orElse(NodeGroup.DEFAULT);
        return Stream.concat(Stream.of(new Card(first, shared.plans())), each(federated).stream())
                .toList();
    }

    private static List<UiNode> joined(List<UiNode> some, List<UiNode> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<FormPlan> turns() {
        return nodes.stream()
                .filter(NodeRole::isTurn)
                .map(button -> FormPlan.aside(joined(sharedHidden, hiddenOf(button.group())), button))
                .toList();
    }

    private List<UiNode> hiddenOf(NodeGroup group) {
        return SHARED.contains(group)
                ? List.of()
                : NodeRole.HIDDEN.among(methods.byGroup().getOrDefault(group, List.of()));
    }

    private List<UiText> remarks() {
        return nodes.stream()
                .filter(node -> !NodeRole.of(node).isSeen())
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
