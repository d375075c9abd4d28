package dev.portcullis.domain.ui;

import dev.portcullis.domain.submission.ListItems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes a form step by step; each method answers the changed form. Immutable. */
public final class Form {
    private final UiContainer ui;

    private Form(UiContainer ui) {
        this.ui = ui;
    }

    public static Form of(UiContainer ui) {
        return new Form(ui);
    }

    /** A new form. @param action where it is submitted */
    public static Form to(String action, List<UiNode> nodes) {
        return new Form(new UiContainer(action, "POST", nodes, List.of()));
    }

    public UiContainer done() {
        return ui;
    }

    /** About how many bytes it takes where it is kept. */
    public long size() {
        return FormSize.of(ui);
    }

    /** Take all messages away, those of the form and those of its nodes. */
    public Form withoutMessages() {
        return withoutNodeMessages().withoutFormMessages();
    }

    /** Take the messages of the nodes away. */
    public Form withoutNodeMessages() {
        return eachNode(node -> node.messages().isEmpty() ? node : node.withMessages(List.of()));
    }

    /** Take the messages of the form as a whole away. */
    public Form withoutFormMessages() {
        return new Form(ui.withMessages(List.of()));
    }

    /** Tell something about the form as a whole; what it says already it does not say twice. */
    public Form tell(UiText text) {
        return ui.messages().contains(text) ? this : tellAgain(text);
    }

    /** Tell something about the form as a whole, even if it says it already. */
    public Form tellAgain(UiText text) {
        var messages = new ArrayList<>(ui.messages());
        messages.add(text);
        return new Form(ui.withMessages(messages));
    }

    /** Tell each of several things at its node. */
    public Form tellAll(List<Problem> problems) {
        Form form = this;
        for (Problem problem : problems) {
            form = form.tellAt(problem.node(), problem.text());
        }
        return form;
    }

    /**
     * Tell something at a node. A name that the form has no node for gets one, as the contract has it, and an empty name means
     * the form as a whole.
     */
    public Form tellAt(String name, UiText text) {
        if (name.isEmpty()) {
            return tell(text);
        }
        return has(name)
                ? eachNode(node -> node.id().equals(name) && isFirst(node) ? told(node, text) : node)
                : with(told(Nodes.node(NodeGroup.DEFAULT, Input.of(name, InputType.TEXT), null), text));
    }

    private boolean isFirst(UiNode node) {
        return ui.nodes().stream()
                        .filter(one -> one.id().equals(node.id()))
                        .findFirst()
                        .orElse(node)
                == node;
    }

    private static UiNode told(UiNode node, UiText text) {
        var messages = new ArrayList<>(node.messages());
        messages.add(text);
        return node.withMessages(messages);
    }

    /** Set the value of the inputs with this name; does nothing where there are none. */
    public Form fill(String name, @Nullable Json value) {
        return has(name) ? eachInput(input -> input.name().equals(name) ? input.withValue(value) : input) : this;
    }

    /** Show these values, by input. The items of a list that is among them take the place of those it had. */
    public Form show(Map<String, Json> values) {
        return new Form(ui.withNodes(ListNodes.shown(ui.nodes(), values)));
    }

    /** Take the items of lists away whose names begin so. */
    Form withoutItems(String prefix) {
        return without(node -> node.id().startsWith(prefix)
                && ListItems.listOf(node.id()).filter(this::has).isPresent());
    }

    /** Set the values of all inputs that hide what is typed to nothing. */
    public Form withoutPasswords() {
        return eachInput(input -> input.type().equals(InputType.PASSWORD) ? input.withValue(null) : input);
    }

    /** Set the values of all inputs whose names fit to nothing. */
    public Form clear(Predicate<String> names) {
        return eachInput(input -> names.test(input.name()) ? input.withValue(null) : input);
    }

    /** Put a node in the place of the first one of its name; at the end where there is none. */
    public Form put(UiNode node) {
        return has(node.id()) ? eachNode(one -> one.id().equals(node.id()) && isFirst(one) ? node : one) : with(node);
    }

    public Form with(UiNode node) {
        var nodes = new ArrayList<>(ui.nodes());
        nodes.add(node);
        return new Form(ui.withNodes(nodes));
    }

    public Form withNodes(List<UiNode> nodes) {
        return new Form(ui.withNodes(nodes));
    }

    public Form without(Predicate<UiNode> unwanted) {
        return new Form(
                ui.withNodes(ui.nodes().stream().filter(unwanted.negate()).toList()));
    }

    public Form eachNode(UnaryOperator<UiNode> change) {
        return new Form(ui.withNodes(ui.nodes().stream().map(change).toList()));
    }

    public Form eachInput(UnaryOperator<Input> change) {
        return eachNode(node -> node.attributes() instanceof Input input ? changed(node, input, change) : node);
    }

    private static UiNode changed(UiNode node, Input input, UnaryOperator<Input> change) {
        Input after = change.apply(input);
        return after == input ? node : node.withAttributes(after);
    }

    public Form sort(NodeOrder order) {
        return new Form(ui.withNodes(order.sort(ui.nodes())));
    }

    public boolean isEmpty() {
        return ui.nodes().isEmpty();
    }

    public boolean has(String name) {
        return ui.nodes().stream().anyMatch(node -> node.id().equals(name));
    }
}
